import { useQuery } from '@tanstack/react-query'
import { FailureState } from '#browser/shell/FailureState.tsx'
import classes from './CostBody.module.css'
import { CostBreakdown } from './CostBreakdown.tsx'
import { CostFigures } from './CostFigures.tsx'
import { CostOverTime } from './CostOverTime.tsx'
import { CostSkeleton } from './CostSkeleton.tsx'
import { WhyChanged } from './change/WhyChanged.tsx'
import { NothingHere } from './NothingHere.tsx'
import { OutlookSection } from './outlook/OutlookSection.tsx'
import { PrintHead } from './PrintHead.tsx'
import { type Question, summaryQuery } from './question.ts'
import type { CostAddress } from './use-cost-view.ts'
import { WasteSection } from './waste/WasteSection.tsx'

interface CostBodyProps {
  page: CostAddress
  question: Question
  newest: string | null
}

/** Figures, columns and table of one question, or the reason why there are none. */
export function CostBody({ page, question, newest }: CostBodyProps) {
  const { data, error, refetch, isPlaceholderData } = useQuery(summaryQuery(question, { groupBy: ['channel'] }))
  if (error) return <FailureState error={error} onRetry={() => void refetch()} />
  if (!data) return <CostSkeleton />
  if (data.total.count === 0 && !isPlaceholderData) return <NothingHere page={page} newest={newest} />
  return (
    <div className={classes.body} aria-busy={isPlaceholderData} data-waiting={isPlaceholderData}>
      <PrintHead question={question} />
      <CostFigures question={question} page={page} summary={data} />
      <CostOverTime question={question} page={page} />
      <OutlookSection question={question} page={page} />
      {question.compared?.known && <WhyChanged question={question} compared={question.compared} summary={data} />}
      <CostBreakdown question={question} page={page} />
      <WasteSection question={question} page={page} />
    </div>
  )
}
