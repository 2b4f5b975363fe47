import { useQuery } from '@tanstack/react-query'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { FailureState } from '#browser/shell/FailureState.tsx'
import { MOST_DAYS_LOOKED_AT } from '#contract/routes/cost-outlook.ts'
import { type Question, summaryQuery } from '../question.ts'
import table from '../Table.module.css'
import type { CostAddress } from '../use-cost-view.ts'
import { AnomalyLine } from './AnomalyLine.tsx'
import classes from './Outlook.module.css'
import { anomaliesQuery, isShort } from './outlook-query.ts'

const columns = ['actual', 'expected', 'difference', 'cause', 'why'] as const

/** The days that stand out, each with its cause and its rows. */
export function Anomalies({ question, page }: { question: Question; page: CostAddress }) {
  const { t } = useTranslation()
  const { data, error, refetch } = useQuery(anomaliesQuery(question))
  const days = data?.anomalies ?? []
  // For the links of each day to its rows; most often the question of the columns above.
  const { data: summary } = useQuery({
    ...summaryQuery(question, { groupBy: ['channel'], interval: 'day' }),
    enabled: days.length > 0,
  })
  if (!isShort(question))
    return <p className={classes.note}>{t('budgets.outlook.tooLong', { count: MOST_DAYS_LOOKED_AT })}</p>
  if (error) return <FailureState error={error} onRetry={() => void refetch()} />
  if (!data) return <div className={classes.blank} />
  if (days.length === 0)
    return (
      <p className={classes.note}>{t(data.judgedDays > 0 ? 'budgets.outlook.ordinary' : 'budgets.outlook.tooYoung')}</p>
    )
  return (
    <div className={classes.scroller}>
      <table className={table.table}>
        <caption className={classes.caption}>{t('budgets.outlook.anomalies')}</caption>
        <thead>
          <tr>
            <th scope="col" className={table.name}>
              {t('budgets.outlook.column.day')}
            </th>
            {columns.map((column) => (
              <th key={column} scope="col" className={column === 'cause' ? classes.cause : undefined}>
                {t(`budgets.outlook.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.toReversed().map((anomaly) => (
            <AnomalyLine
              key={anomaly.from}
              anomaly={anomaly}
              question={question}
              page={page}
              rows={summary?.rows.filter(({ bucket }) => bucket === anomaly.from) ?? []}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}
