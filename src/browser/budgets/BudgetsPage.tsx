import { useQuery } from '@tanstack/react-query'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { sessionQuery } from '#browser/session/session-query.ts'
import { FailureState } from '#browser/shell/FailureState.tsx'
import { PageHeader } from '#browser/ui/PageHeader.tsx'
import { SkeletonRows } from '#browser/ui/SkeletonRows.tsx'
import { BudgetManager } from './BudgetManager.tsx'
import { budgetsQuery } from './budgets-query.ts'

/** What some entries may cost a month, and how far the month has come. */
export function Component() {
  const { t } = useTranslation()
  const { data: session } = useQuery(sessionQuery)
  const { data, error, refetch } = useQuery(budgetsQuery)
  if (session && data) return <BudgetManager budgets={data.budgets} session={session} />
  return (
    <>
      <PageHeader title={t('budgets.title')} />
      {error ? (
        <FailureState error={error} onRetry={() => void refetch()} />
      ) : (
        <SkeletonRows columns="2fr 2fr 1fr 1fr 90px 120px" rows={4} />
      )}
    </>
  )
}
