import { useLabels } from '#browser/i18n/use-labels.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { ChannelMark } from '#browser/ui/ChannelMark.tsx'
import type { Channel } from '#contract/channels/index.ts'
import classes from './ChannelChips.module.css'
import { Chip } from './Chip.tsx'

interface ChannelChipsProps {
  lines: readonly { channel: Channel; count: number }[]
  /** Ids; none chosen means all. */
  chosen: readonly string[]
  onChange: (chosen: readonly string[]) => void
}

/** Which channels the timeline shows. */
export function ChannelChips({ lines, chosen, onChange }: ChannelChipsProps) {
  const { t } = useTranslation()
  const labels = useLabels()
  if (lines.length < 2) return null
  const toggle = (id: string) => onChange(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id])
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form
    <div role="group" className={classes.chips} aria-label={t('lookup.timeline.channels')}>
      <Chip pressed={chosen.length === 0} onPress={() => onChange([])}>
        {t('lookup.timeline.all')}
      </Chip>
      {lines.map(({ channel, count }) => (
        <Chip key={channel.id} pressed={chosen.includes(channel.id)} onPress={() => toggle(channel.id)} count={count}>
          <ChannelMark channel={channel.id} />
          {labels.channel(channel)}
        </Chip>
      ))}
    </div>
  )
}
