import { useQuery } from '@tanstack/react-query'
import { costChange } from '#browser/api/figures.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { Link } from '#browser/router/Link.tsx'
import { Change } from '#browser/ui/Change.tsx'
import { SkeletonRows } from '#browser/ui/SkeletonRows.tsx'
import { TotalMoney } from '#browser/ui/TotalMoney.tsx'
import { useMakeUp } from '#browser/ui/use-make-up.ts'
import { useRangeText } from '#browser/ui/use-range-text.ts'
import { useTotalText } from '#browser/ui/use-total-text.ts'
import { opening } from '#browser/views/opening.ts'
import type { Channel } from '#contract/channels/index.ts'
import type { CostSummary } from '#contract/routes/costs.ts'
import type { SavedView } from '#contract/routes/views.ts'
import { partQuery, type Question } from '../question.ts'
import { CardFailure } from './CardFailure.tsx'
import { CardSpark } from './CardSpark.tsx'
import classes from './Pinned.module.css'
import { TopLines } from './TopLines.tsx'

interface PinnedFiguresProps {
  report: SavedView
  question: Question
  /** The whole report. */
  path: string
  offered: readonly Channel[]
}

/** The total with its make-up, its change, its course, and what most of it was spent on. */
export function PinnedFigures({ report, question, path, offered }: PinnedFiguresProps) {
  const { t } = useTranslation()
  const makeUp = useMakeUp()
  const { data, error, refetch } = useQuery(partQuery(question, { groupBy: [question.view.by] }))
  if (error) return <CardFailure error={error} onRetry={() => void refetch()} />
  if (!data) return <SkeletonRows columns="1fr 80px" rows={5} />
  const { total } = data
  if (total.count === 0) return <p className={classes.note}>{t('reports.pinned.nothing')}</p>
  return (
    <>
      <p className={classes.figures}>
        <Link className={classes.total} to={path} state={opening(report)}>
          <TotalMoney figures={total} />
        </Link>
        <ChangeWord question={question} total={total} />
      </p>
      <p className={classes.note}>{makeUp(total)}</p>
      <CardSpark question={question} name={report.name} />
      <TopLines question={question} summary={data} offered={offered} />
    </>
  )
}

/** Against the compared period; where the log does not reach back that far it is not known. */
function ChangeWord({ question: { compared }, total }: { question: Question; total: CostSummary['total'] }) {
  const { t } = useTranslation()
  const totalText = useTotalText()
  const rangeText = useRangeText()
  if (!compared) return null
  const { previous } = total
  if (!previous || !compared.known) return <span className={classes.note}>{t('reports.pinned.unknownChange')}</span>
  const against = { amount: totalText(previous), range: rangeText(compared.period) }
  return (
    <span title={t('costs.change.against', against)}>
      <Change {...costChange(total, previous)} />
    </span>
  )
}
