import type { ReactNode } from 'react'
import type { Tone } from '#contract/channels/index.ts'
import classes from './StatusWord.module.css'

/** What happened: a dot in its tone and the word. `detail` is the provider's code or reason, in grey. */
export function StatusWord({ tone, children, detail }: { tone: Tone; children: ReactNode; detail?: ReactNode }) {
  return (
    <span className={classes.status} data-tone={tone}>
      {children}
      {detail !== undefined && detail !== null && <span className={classes.detail}>{detail}</span>}
    </span>
  )
}
