import { useLabels } from '#browser/i18n/use-labels.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useRangeText } from '#browser/ui/use-range-text.ts'
import { ChannelPatterns, ChannelSwatch } from './ChannelPattern.tsx'
import classes from './CostOverTime.module.css'
import type { Question } from './question.ts'

/** The channels in the order of their parts from the bottom, and the faint line. */
export function ChannelLegend({ question }: { question: Question }) {
  const { t } = useTranslation()
  const labels = useLabels()
  const rangeText = useRangeText()
  const { chosen, compared } = question
  return (
    <>
      <ChannelPatterns />
      <ul className={classes.legend}>
        {chosen.map((channel) => (
          <li key={channel.id}>
            <ChannelSwatch id={channel.id} />
            {labels.channel(channel)}
          </li>
        ))}
        {compared?.known && (
          <li>
            <svg width="18" height="2" aria-hidden="true">
              <path className={classes.line} d="M0 1H18" />
            </svg>
            {t('costs.chart.compared', { range: rangeText(compared.period) })}
          </li>
        )}
      </ul>
    </>
  )
}
