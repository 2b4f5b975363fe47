import { Fragment, type ReactNode } from 'react'
import { useLabels } from '#browser/i18n/use-labels.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { amountOf } from '#contract/amount.ts'
import type { Interval } from '#contract/routes/costs.ts'
import { ChannelSwatch } from './ChannelPattern.tsx'
import classes from './CostChart.module.css'
import type { ChartBucket } from './chart-data.ts'
import type { Question } from './question.ts'

const nothing = { costInUSDCents: '0', estimatedInUSDCents: '0' }

/** The figures of one column, in the order of its parts from the top. */
export function ChartTooltip({
  question,
  bucket,
  interval,
  children,
}: {
  question: Question
  bucket: ChartBucket
  interval: Interval
  /** What else is to be said of the column. */
  children?: ReactNode
}) {
  const { t } = useTranslation()
  const labels = useLabels()
  const format = useFormat()
  const parts = question.chosen.toReversed()
  return (
    <div className={classes.tooltip}>
      <p className={classes.title}>{format.bucket(bucket.start, interval)}</p>
      <div className={classes.amounts}>
        {parts.map((channel) => (
          <Fragment key={channel.id}>
            <ChannelSwatch id={channel.id} />
            <span>{labels.channel(channel)}</span>
            <span className={classes.amount}>{format.money(amountOf(bucket.channels.get(channel.id) ?? nothing))}</span>
          </Fragment>
        ))}
        {parts.length > 1 && (
          <>
            <span className={classes.sum}>{t('costs.chart.total')}</span>
            <span className={classes.amount}>{format.money(bucket.cents)}</span>
          </>
        )}
        {bucket.previousCents !== undefined && question.compared?.known && (
          <>
            <span className={classes.before}>{t('costs.chart.before')}</span>
            <span className={classes.amount}>{format.money(bucket.previousCents)}</span>
          </>
        )}
      </div>
      {children}
    </div>
  )
}
