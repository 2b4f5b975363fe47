import { useQuery } from '@tanstack/react-query'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { FailureState } from '#browser/shell/FailureState.tsx'
import { useBandFormat } from '#browser/ui/use-band-format.ts'
import type { Question } from '../question.ts'
import classes from './Outlook.module.css'
import { forecastQuery } from './outlook-query.ts'

/** What the month will come to in words, and how good such words have been. */
export function ForecastLine({ question }: { question: Question }) {
  const { t } = useTranslation()
  const format = useFormat()
  const band = useBandFormat()
  const { data, error, refetch } = useQuery(forecastQuery(question))
  if (error) return <FailureState error={error} onRetry={() => void refetch()} />
  if (!data) return <div className={classes.blank} />
  const { monthEnd, reason, backTest } = data
  const none = reason ?? 'notEnoughHistory'
  if (!monthEnd) return <p className={classes.forecast}>{t(`budgets.outlook.none.${none}`)}</p>
  const month = format.bucket(new Date().toISOString(), 'month')
  return (
    <p className={classes.forecast}>
      <strong>{t('budgets.outlook.monthEnd', { month, band: band(monthEnd) })}</strong>{' '}
      {backTest && (
        <span className={classes.tested}>
          {t('budgets.outlook.tested', {
            count: backTest.months,
            error: format.number(backTest.medianErrorPercent),
            covered: format.number(Math.round(backTest.coveredPercent)),
          })}
        </span>
      )}
    </p>
  )
}
