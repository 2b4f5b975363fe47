import { useQuery } from '@tanstack/react-query'
import { useTransition } from 'react'
import { useLabels } from '#browser/i18n/use-labels.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { FailureState } from '#browser/shell/FailureState.tsx'
import { Button } from '#browser/ui/Button.tsx'
import { Choice } from '#browser/ui/Choice.tsx'
import { SkeletonRows } from '#browser/ui/SkeletonRows.tsx'
import { type Dimension, dimensions } from '#contract/routes/costs.ts'
import classes from './CostBreakdown.module.css'
import { CostTable } from './CostTable.tsx'
import { ExportBreakdown } from './ExportBreakdown.tsx'
import { answers, arrangeLines } from './lines.ts'
import { type Question, summaryQuery } from './question.ts'
import type { CostAddress } from './use-cost-view.ts'
import { useStepName } from './use-step-name.ts'

const TOP = 100

/** What it was spent on: the same sum by one dimension, or by two. */
export function CostBreakdown({ question, page }: { question: Question; page: CostAddress }) {
  const { t } = useTranslation()
  const labels = useLabels()
  const format = useFormat()
  const nameOf = useStepName()
  const [drawing, startDrawing] = useTransition()
  const { by, thenBy, sort, all } = question.view
  const outer = useQuery(summaryQuery(question, { groupBy: [by] }))
  const inner = useQuery({
    ...summaryQuery(question, { groupBy: thenBy ? [by, thenBy] : [] }),
    enabled: thenBy !== null,
  })
  const failed = outer.error ? outer : thenBy && inner.error ? inner : undefined
  const settled = outer.data && answers(outer.data, by) && (!thenBy || (inner.data && answers(inner.data, by, thenBy)))
  const arrangement = settled &&
    outer.data && {
      by,
      outer: outer.data,
      inner: thenBy && inner.data ? { by: thenBy, summary: inner.data } : undefined,
      sort,
      nameOf,
    }
  const arranged = arrangement && arrangeLines({ ...arrangement, limit: all ? Number.POSITIVE_INFINITY : TOP })
  const option = (value: Dimension) => ({ value, label: labels.dimension(value) })
  const none = { value: 'none' as const, label: t('costs.breakdown.nothing') }

  return (
    <section className={classes.section} aria-labelledby="cost-breakdown">
      <header className={classes.head}>
        <h2 id="cost-breakdown" className={classes.title}>
          {t('costs.breakdown.title')}
        </h2>
        <Choice
          label={t('costs.breakdown.by')}
          width={190}
          value={by}
          options={dimensions.map(option)}
          onChange={(value) => page.change({ by: value, thenBy: thenBy === value ? null : thenBy, all: false })}
        />
        <Choice
          label={t('costs.breakdown.then')}
          width={190}
          value={thenBy ?? 'none'}
          options={[none, ...dimensions.filter((each) => each !== by).map(option)]}
          onChange={(value) => page.change({ thenBy: value === 'none' ? null : value, all: false })}
        />
        {arrangement && (
          <div className={classes.end}>
            <ExportBreakdown
              question={question}
              by={thenBy ? [by, thenBy] : [by]}
              lines={() => arrangeLines({ ...arrangement, limit: Number.POSITIVE_INFINITY }).lines}
              total={arrangement.outer.total}
            />
          </div>
        )}
      </header>
      {failed && <FailureState error={failed.error} onRetry={() => void failed.refetch()} />}
      {!failed && !arranged && <SkeletonRows columns="1fr 80px 80px 100px 120px 120px 80px" rows={8} />}
      {!failed && arranged && outer.data && (
        <CostTable question={question} page={page} lines={arranged.lines} total={outer.data.total} />
      )}
      {arranged && arranged.lines.length < arranged.total && (
        <p className={classes.more}>
          {t('costs.breakdown.top', {
            shown: format.number(arranged.lines.length),
            total: format.number(arranged.total),
          })}
          <Button loading={drawing} onClick={() => startDrawing(() => page.change({ all: true }))}>
            {t('costs.breakdown.all', { count: arranged.total })}
          </Button>
        </p>
      )}
    </section>
  )
}
