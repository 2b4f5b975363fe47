import { Fragment, useState } from 'react'
import { useLabels } from '#browser/i18n/use-labels.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import type { CostSummary } from '#contract/routes/costs.ts'
import { ChannelLines } from './ChannelLines.tsx'
import { CostLine } from './CostLine.tsx'
import { CostTableHead } from './CostTableHead.tsx'
import { LazyBody } from './LazyBody.tsx'
import { unfilterable } from './line-filters.ts'
import type { Line } from './lines.ts'
import type { Question } from './question.ts'
import classes from './Table.module.css'
import type { CostAddress } from './use-cost-view.ts'

interface CostTableProps {
  question: Question
  page: CostAddress
  lines: readonly Line[]
  total: CostSummary['total']
}

export function CostTable({ question, page, lines, total }: CostTableProps) {
  const { t } = useTranslation()
  const labels = useLabels()
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set())
  const { view, chosen, compared } = question

  function toggle(key: string) {
    const next = new Set(opened)
    if (!next.delete(key)) next.add(key)
    setOpened(next)
  }

  const splits = ({ path, figures }: Line) =>
    chosen.length > 1 &&
    figures.count > 0 &&
    !unfilterable(path) &&
    !path.some(({ dimension }) => dimension === 'channel')

  return (
    <div className={classes.scroller}>
      <table className={classes.table}>
        <caption className="tb-visually-hidden">
          {t('costs.breakdown.caption', { dimension: labels.dimension(view.by) })}
        </caption>
        <CostTableHead page={page} name={[view.by, view.thenBy]} withChange={compared?.known === true} />
        {chunks(lines).map((chunk, place) => (
          <LazyBody key={chunk[0]?.key ?? ''} rows={chunk.length} eager={place === 0}>
            {() =>
              chunk.map((line) => (
                <Fragment key={line.key}>
                  <CostLine
                    question={question}
                    page={page}
                    line={line}
                    total={total}
                    {...(splits(line) && { opened: opened.has(line.key), onToggle: () => toggle(line.key) })}
                  />
                  {opened.has(line.key) && splits(line) && (
                    <ChannelLines question={question} line={line} total={total} />
                  )}
                </Fragment>
              ))
            }
          </LazyBody>
        ))}
      </table>
    </div>
  )
}

// The first hundred and the unallocated are one part.
const CHUNK = 101

function chunks(lines: readonly Line[]): (readonly Line[])[] {
  return Array.from({ length: Math.ceil(lines.length / CHUNK) }, (_, n) => lines.slice(n * CHUNK, (n + 1) * CHUNK))
}
