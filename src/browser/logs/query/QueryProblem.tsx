import { useTranslation } from '#browser/i18n/use-translation.ts'
import type { Channel } from '#contract/channels/index.ts'
import { fieldNames } from '#contract/query-text/field-names.ts'
import type { QueryError } from '#contract/query-text/query-error.ts'
import type { QueryWords } from '#contract/query-text/query-words.ts'
import classes from './QueryBox.module.css'

interface QueryProblemProps {
  id: string
  channel: Channel
  problem: QueryError | undefined
  words: QueryWords
}

/** What is wrong with the query, and what to do about it. */
export function QueryProblem({ id, channel, problem, words }: QueryProblemProps) {
  const { t } = useTranslation()
  if (!problem) return null
  const { code, field, text } = problem
  const name = field ? fieldNames(channel, words.label).nameOf(field) : ''
  const label = field ? words.label(field) : ''
  return (
    <p id={id} className={classes.problem} role="alert">
      {t(`query.error.${code}`, { text, label, name })}
    </p>
  )
}
