import type { CostSummary } from '#contract/routes/costs.ts'
import type { Figures } from '#contract/routes/money-fields.ts'
import type { Compared, Question } from '../question.ts'

/** One of the two periods: what is asked of it, and its figures. */
export interface Side {
  readonly question: Question
  /** Undefined where nothing is known of it. */
  readonly figures: Figures | undefined
  /** Figures by channel id. */
  readonly parts: ReadonlyMap<string, Figures>
}

/** Both periods of a comparison; `summary` is by channel. */
export function sidesOf(question: Question, compared: Compared, { total, rows }: CostSummary) {
  const channel = ({ key }: CostSummary['rows'][number]) => key.channel?.id ?? ''
  return {
    now: { question, figures: total, parts: new Map(rows.map((row) => [channel(row), row])) },
    before: {
      question: { ...question, view: { ...question.view, range: compared.period } },
      figures: total.previous,
      parts: new Map(rows.flatMap((row) => (row.previous ? [[channel(row), row.previous] as const] : []))),
    },
  } satisfies Record<'now' | 'before', Side>
}
