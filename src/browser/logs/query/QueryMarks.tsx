import { type RefObject, useEffect, useRef } from 'react'
import type { QueryError } from '#contract/query-text/query-error.ts'
import classes from './QueryBox.module.css'

interface QueryMarksProps {
  text: string
  problem: QueryError | undefined
  input: RefObject<HTMLInputElement | null>
}

/** A line under what is wrong, behind the text that is typed. */
export function QueryMarks({ text, problem, input }: QueryMarksProps) {
  const marks = useRef<HTMLDivElement>(null)
  // The input scrolls by itself as the caret moves.
  useEffect(() => {
    const field = input.current
    const follow = () => marks.current?.scrollTo({ left: field?.scrollLeft ?? 0 })
    follow()
    field?.addEventListener('scroll', follow)
    return () => field?.removeEventListener('scroll', follow)
  })
  if (!problem) return null
  // What is missing has no width: the place after it is marked.
  const end = Math.max(problem.end, problem.start + 1)
  return (
    <div ref={marks} className={classes.marks} aria-hidden="true">
      {text.slice(0, problem.start)}
      <span className={classes.fault}>{text.slice(problem.start, end) || '\u00a0'}</span>
      {text.slice(end)}
    </div>
  )
}
