import { useQuery } from '@tanstack/react-query'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { Sparkline } from '#browser/ui/Sparkline.tsx'
import { amountOf } from '#contract/amount.ts'
import { compareDecimals } from '#contract/money.ts'
import { buckets } from '../calendar.ts'
import { partQuery, type Question } from '../question.ts'
import classes from './Pinned.module.css'
import { cardInterval } from './report-question.ts'

/** The amount over time. Its place is kept while it is asked for, and stays empty where that fails. */
export function CardSpark({ question, name }: { question: Question; name: string }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { period, zone } = question
  const interval = cardInterval(period, zone)
  const { data } = useQuery(partQuery({ ...question, compared: undefined }, { groupBy: [], interval }))
  const amounts = new Map(data?.rows.map((row) => [row.bucket, amountOf(row)]))
  const cents = data ? buckets(period, interval, zone).map(({ start }) => amounts.get(start) ?? '0') : []
  const [highest = '0'] = cents.toSorted((a, b) => compareDecimals(b, a))
  return (
    <div className={classes.spark}>
      {data && (
        <Sparkline
          // Heights of columns, no amounts: in millionths, so that less than a cent has one.
          values={cents.map((each) => Number(each) * 1_000_000)}
          label={t('reports.pinned.spark', { name, highest: format.money(highest) })}
        />
      )}
    </div>
  )
}
