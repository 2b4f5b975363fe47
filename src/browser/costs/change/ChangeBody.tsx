import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { isZeroMoney } from '#browser/format/money.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { FailureState } from '#browser/shell/FailureState.tsx'
import { SkeletonRows } from '#browser/ui/SkeletonRows.tsx'
import { ChangeTable } from './ChangeTable.tsx'
import { changeQuery } from './change-query.ts'
import { LeftOut } from './LeftOut.tsx'
import classes from './WhyChanged.module.css'
import type { WhyChangedProps } from './WhyChanged.tsx'

/** The waterfall, and what it does not tell. */
export function ChangeBody({ question, compared, summary }: WhyChangedProps) {
  const { t } = useTranslation()
  const { data, error, refetch } = useQuery({
    ...changeQuery(question, compared),
    placeholderData: keepPreviousData,
  })
  if (error) return <FailureState error={error} onRetry={() => void refetch()} />
  if (!data) return <SkeletonRows columns="2fr 3fr 60px 60px 80px 80px 80px" rows={10} />
  const isFree = data.parts.every(({ count, previousCount }) => count + previousCount === 0)
  if (isFree && isZeroMoney(data.amountInUSDCents) && isZeroMoney(data.previousAmountInUSDCents)) {
    return (
      <>
        <p className={classes.note}>{t('costChange.nothing')}</p>
        <LeftOut question={question} compared={compared} summary={summary} />
      </>
    )
  }
  return (
    <>
      <ChangeTable question={question} compared={compared} summary={summary} change={data} />
      <p className={classes.note}>{t('costChange.method')}</p>
      <LeftOut question={question} compared={compared} summary={summary} />
    </>
  )
}
