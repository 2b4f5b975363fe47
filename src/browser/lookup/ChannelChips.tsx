import { useTranslation } from 'react-i18next'
import { useLabels } from '#browser/i18n/use-labels.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { ChannelMark } from '#browser/ui/ChannelMark.tsx'
import type { Channel } from '#contract/channels/index.ts'
import classes from './ChannelChips.module.css'

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
  const format = useFormat()
  if (lines.length < 2) return null
  const toggle = (id: string) => onChange(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id])
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form
    <div role="group" className={classes.chips} aria-label={t('lookup.timeline.channels')}>
      <button type="button" className={classes.chip} aria-pressed={chosen.length === 0} onClick={() => onChange([])}>
        {t('lookup.timeline.all')}
      </button>
      {lines.map(({ channel, count }) => (
        <button
          key={channel.id}
          type="button"
          className={classes.chip}
          aria-pressed={chosen.includes(channel.id)}
          onClick={() => toggle(channel.id)}
        >
          <ChannelMark channel={channel.id} />
          {labels.channel(channel)} <span className={classes.count}>{format.number(count)}</span>
        </button>
      ))}
    </div>
  )
}
