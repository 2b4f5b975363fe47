import { useQuery } from '@tanstack/react-query'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useZone } from '#browser/preferences/use-preferences.ts'
import { CoverageNote } from '#browser/shell/CoverageNote.tsx'
import { FailureState } from '#browser/shell/FailureState.tsx'
import { statusQuery } from '#browser/shell/status-query.ts'
import { EmptyState } from '#browser/ui/EmptyState.tsx'
import { PageHeader } from '#browser/ui/PageHeader.tsx'
import { useOpenView } from '#browser/views/use-open-view.ts'
import { ViewMenu } from '#browser/views/ViewMenu.tsx'
import { CostBody } from './CostBody.tsx'
import { CostControls } from './CostControls.tsx'
import { CostFilters } from './CostFilters.tsx'
import { CostSkeleton } from './CostSkeleton.tsx'
import { NothingHere } from './NothingHere.tsx'
import { heldBy, makeQuestion } from './question.ts'
import { PrintTitle } from './reports/PrintTitle.tsx'
import { useReportScope } from './reports/use-report-scope.ts'
import { useCostView } from './use-cost-view.ts'

export function Component() {
  const { t } = useTranslation()
  const page = useCostView()
  const scope = useReportScope(page)
  const report = useOpenView(scope)
  const actions = (
    <>
      <CostControls page={page} />
      {page.offered.length > 0 && <ViewMenu scope={scope} state={report} />}
    </>
  )
  return (
    <>
      <PageHeader title={t('costs.title')} actions={actions} />
      <PrintTitle state={report} />
      <CostFilters page={page} />
      <Content page={page} />
    </>
  )
}

function Content({ page }: { page: ReturnType<typeof useCostView> }) {
  const { t } = useTranslation()
  const zone = useZone()
  const { data: status, error, refetch } = useQuery(statusQuery)
  if (page.chosen.length === 0) {
    return <EmptyState title={t('costs.empty.noChannel')} text={t('costs.empty.noChannelText')} />
  }
  if (!status) return error ? <FailureState error={error} onRetry={() => void refetch()} /> : <CostSkeleton />
  // A range by name moves with the clock; it is the same question for a minute at least.
  const held = heldBy(status, page.chosen)
  const question = makeQuestion(page.view, page.chosen, zone, new Date(), held)
  if (!question) return <NothingHere page={page} newest={held.newest} />
  return (
    <>
      <CoverageNote channels={page.chosen} range={question.period} />
      <CostBody page={page} question={question} newest={held.newest} />
    </>
  )
}
