import { useTranslation } from '#browser/i18n/use-translation.ts'
import { keySigns } from '#browser/shortcuts/key-signs.ts'
import { ChannelMark } from '#browser/ui/ChannelMark.tsx'
import { Kbd } from '#browser/ui/Kbd.tsx'
import { ListOption } from '#browser/ui/ListOption.tsx'
import type { Command } from './commands.ts'
import classes from './Palette.module.css'

interface PaletteOptionProps {
  id: string
  command: Command
  place: number
  active: boolean
  /** The first of its group. */
  headed: boolean
  onRun: () => void
}

export function PaletteOption({ id, command, place, active, headed, onRun }: PaletteOptionProps) {
  const { t } = useTranslation()
  const { icon: Icon, channel, group, text, hint, keys } = command
  const heading = headed ? t(`palette.group.${group}`) : undefined
  return (
    <ListOption id={id} place={place} active={active} heading={heading} roomy onPick={onRun}>
      <span className={classes.icon} aria-hidden="true">
        {channel !== undefined ? <ChannelMark channel={channel} /> : Icon && <Icon size={16} stroke={1.6} />}
      </span>
      <span className={classes.text}>{text}</span>
      {hint !== undefined && <span className={classes.hint}>{hint}</span>}
      {keys !== undefined && <Kbd>{keySigns(keys, t('shortcuts.space'))}</Kbd>}
    </ListOption>
  )
}
