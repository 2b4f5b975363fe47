import { useLabels } from '#browser/i18n/use-labels.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useRangeText } from '#browser/ui/use-range-text.ts'
import classes from './PrintHead.module.css'
import type { Question } from './question.ts'

/** What a sheet of paper must say and the screen says by its controls: the range, the zone, what is compared. */
export function PrintHead({ question }: { question: Question }) {
  const { t } = useTranslation()
  const labels = useLabels()
  const rangeText = useRangeText()
  const { period, zone, compared, chosen } = question
  const channels = chosen.map((channel) => labels.channel(channel)).join(', ')
  return (
    <div className={classes.head}>
      <p>{t('costs.print.range', { range: rangeText(period), zone })}</p>
      {compared?.known && <p>{t('costs.print.compared', { range: rangeText(compared.period) })}</p>}
      <p>{t('costs.channels.label', { channels })}</p>
    </div>
  )
}
