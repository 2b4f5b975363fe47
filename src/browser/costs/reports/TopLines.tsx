import { costShare } from '#browser/api/figures.ts'
import { useLabels } from '#browser/i18n/use-labels.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { paths } from '#browser/paths.ts'
import { Link } from '#browser/router/Link.tsx'
import { TotalMoney } from '#browser/ui/TotalMoney.tsx'
import { useFigureFormat } from '#browser/ui/use-figure-format.ts'
import { amountOf } from '#contract/amount.ts'
import type { Channel } from '#contract/channels/index.ts'
import { formatCostView } from '#contract/cost-view.ts'
import type { CostSummary } from '#contract/routes/costs.ts'
import { arrangeLines, isUnallocated, type Line } from '../lines.ts'
import { narrowed } from '../narrow.ts'
import type { Question } from '../question.ts'
import { useStepName } from '../use-step-name.ts'
import classes from './Pinned.module.css'

interface TopLinesProps {
  question: Question
  summary: CostSummary
  offered: readonly Channel[]
}

const SHOWN = 3

/** What most of it was spent on, dearest first, and what is unallocated. Each leads to the costs of it alone. */
export function TopLines({ question, summary, offered }: TopLinesProps) {
  const { t } = useTranslation()
  const labels = useLabels()
  const nameOf = useStepName()
  const { share } = useFigureFormat()
  const { view, chosen } = question
  const sort = { column: 'cost', direction: 'desc' } as const
  const { lines } = arrangeLines({ by: view.by, outer: summary, sort, nameOf, limit: SHOWN })
  const total = amountOf(summary.total)

  const pathOf = (line: Line) => {
    const patch = narrowed({ view, chosen }, line)
    return patch && paths.costs(formatCostView({ ...view, ...patch }, offered))
  }

  return (
    <ul className={classes.lines}>
      {lines
        .filter(({ figures }) => figures.count > 0)
        .map((line) => {
          const path = pathOf(line)
          const part = costShare(amountOf(line.figures), total)
          const cells = (
            <>
              <span className={isUnallocated(line) ? classes.loose : undefined}>{nameOf(line.path[0])}</span>
              <span className={classes.share}>{part !== undefined && share(part)}</span>
              <span className={classes.money}>
                <TotalMoney figures={line.figures} />
              </span>
            </>
          )
          return (
            <li key={line.key}>
              {path ? (
                <Link className={classes.line} to={path}>
                  {cells}
                </Link>
              ) : (
                <span
                  className={classes.line}
                  title={t('costs.breakdown.noRows', { dimension: labels.dimension(view.by) })}
                >
                  {cells}
                </span>
              )}
            </li>
          )
        })}
    </ul>
  )
}
