import { useTranslation } from 'react-i18next'
import { keySigns } from '#browser/shortcuts/key-signs.ts'
import { ChannelMark } from '#browser/ui/ChannelMark.tsx'
import { Kbd } from '#browser/ui/Kbd.tsx'
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
  return (
    <>
      {headed && (
        <div className={classes.heading} role="presentation">
          {t(`palette.group.${group}`)}
        </div>
      )}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the box handles the keys */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the box */}
      <div
        id={id}
        className={classes.option}
        role="option"
        aria-selected={active}
        data-place={place}
        onMouseDown={(event) => event.preventDefault()}
        onClick={onRun}
      >
        <span className={classes.icon} aria-hidden="true">
          {channel !== undefined ? <ChannelMark channel={channel} /> : Icon && <Icon size={16} stroke={1.6} />}
        </span>
        <span className={classes.text}>{text}</span>
        {hint !== undefined && <span className={classes.hint}>{hint}</span>}
        {keys !== undefined && <Kbd>{keySigns(keys, t('shortcuts.space'))}</Kbd>}
      </div>
    </>
  )
}
