import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { FailureState } from '#browser/shell/FailureState.tsx'
import { Button } from '#browser/ui/Button.tsx'
import { Choice } from '#browser/ui/Choice.tsx'
import { BucketTable } from './BucketTable.tsx'
import { ChannelLegend } from './ChannelLegend.tsx'
import classes from './CostOverTime.module.css'
import { offeredIntervals, settleInterval } from './calendar.ts'
import { chartBuckets } from './chart-data.ts'
import { useOutlook } from './outlook/use-outlook.ts'
import { type Question, summaryQuery } from './question.ts'
import type { CostAddress } from './use-cost-view.ts'

const CostChart = lazy(async () => ({ default: (await import('./CostChart.tsx')).Component }))

/** When it was spent: columns, or the same as a table. */
export function CostOverTime({ question, page }: { question: Question; page: CostAddress }) {
  const { t } = useTranslation()
  const { view, period, zone, chosen } = question
  const interval = settleInterval(view.interval, period)
  const { data, error, refetch } = useQuery(summaryQuery(question, { groupBy: ['channel'], interval }))
  const buckets = data && chartBuckets(data.rows, { period, interval, zone, channels: chosen })
  const outlook = useOutlook(question, interval)
  const asTable = view.chart === 'table'
  const intervals = offeredIntervals(period).map((value) => ({ value, label: t(`fields.interval.${value}`) }))

  return (
    <section className={classes.section} aria-labelledby="cost-over-time">
      <header className={classes.head}>
        <h2 id="cost-over-time" className={classes.title}>
          {t('costs.chart.title')}
        </h2>
        <ChannelLegend question={question} />
        <div className={classes.controls}>
          <Choice
            label={t('costs.chart.interval')}
            hideLabel
            width={124}
            value={interval}
            options={intervals}
            onChange={(value) => page.change({ interval: value })}
          />
          <Button onClick={() => page.change({ chart: asTable ? 'columns' : 'table' })}>
            {asTable ? t('costs.chart.asColumns') : t('costs.chart.asTable')}
          </Button>
        </div>
      </header>
      {error && !data && <FailureState error={error} onRetry={() => void refetch()} />}
      {!error && !buckets && <div className={classes.blank} />}
      {buckets && asTable && <BucketTable question={question} buckets={buckets} interval={interval} />}
      {buckets && !asTable && (
        <Suspense fallback={<div className={classes.blank} />}>
          <CostChart question={question} buckets={buckets} interval={interval} outlook={outlook} />
        </Suspense>
      )}
    </section>
  )
}
