import { useQuery } from '@tanstack/react-query'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { FailureState } from '#browser/shell/FailureState.tsx'
import { SkeletonRows } from '#browser/ui/SkeletonRows.tsx'
import type { Question } from '../question.ts'
import classes from './Waste.module.css'
import { WastePart } from './WastePart.tsx'
import { wasteQuery } from './waste-query.ts'

/** Each kind of waste, or the reason why there is nothing to tell. */
export function WasteList({ question }: { question: Question }) {
  const { t } = useTranslation()
  const { data, error, refetch } = useQuery(wasteQuery(question))
  if (error) return <FailureState error={error} onRetry={() => void refetch()} />
  if (!data) return <SkeletonRows columns="1fr 100px 80px 100px" rows={8} />
  return (
    <>
      <ul className={classes.kinds}>
        {data.kinds.map((waste) => (
          <WastePart key={waste.kind} question={question} waste={waste} total={data.total} />
        ))}
      </ul>
      <p className={classes.note}>{t('costWaste.note')}</p>
    </>
  )
}
