import { useFormat } from '#browser/preferences/use-format.ts'
import { joint, useMakeUpParts } from '#browser/ui/use-make-up.ts'
import type { CostState, Figures } from '#contract/routes/money-fields.ts'
import classes from './CostFigures.module.css'
import type { Question } from './question.ts'
import { RowsLink } from './RowsLink.tsx'

interface MakeUpProps {
  question: Question
  /** Figures by channel id. */
  parts: ReadonlyMap<string, Figures>
  total: Figures
}

const countOf = {
  charged: 'chargedCount',
  estimated: 'estimatedCount',
  notCharged: 'notChargedCount',
  unknown: 'unknownCount',
} as const satisfies Record<CostState, keyof Figures>

/** What the total is made of; each part leads to its rows. */
export function MakeUp({ question, parts, total }: MakeUpProps) {
  const format = useFormat()
  const makeUp = useMakeUpParts()(total)
  return (
    <p className={classes.makeUp}>
      {makeUp.map((part, n) => {
        const { state, text } = part
        return (
          <span key={text}>
            {joint(part, n)}
            {state === null ? (
              text
            ) : (
              <RowsLink
                question={question}
                parts={parts}
                label={text}
                states={[state]}
                part={(figures) => (figures[countOf[state]] > 0 ? format.number(figures[countOf[state]]) : undefined)}
              >
                {text}
              </RowsLink>
            )}
          </span>
        )
      })}
    </p>
  )
}
