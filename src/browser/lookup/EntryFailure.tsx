import { useCodeWords } from '#browser/ui/code-words.ts'
import { factsOfCode } from '#contract/provider-codes/provider-codes.ts'
import type { Failure } from './ladder.ts'
import classes from './TimelineEntry.module.css'

/** Why it failed, in words: what the code means, else what the source says. */
export function EntryFailure({ code, reason }: Failure) {
  const wordsOf = useCodeWords()
  const known = code === null ? undefined : factsOfCode(code)?.code
  const words = (known && wordsOf(known)?.means) ?? reason
  return words ? <span className={classes.failure}>{words}</span> : null
}
