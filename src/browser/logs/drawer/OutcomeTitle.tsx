import classes from './Drawer.module.css'
import type { Heading } from './use-heading.ts'

/** The outcome in its tone, and who says otherwise. */
export function OutcomeTitle({ heading: { text, dissent, outcome } }: { heading: Heading }) {
  return (
    <>
      <span className={classes.outcome} data-tone={outcome.tone}>
        {text}
      </span>
      {dissent !== null && <span className={classes.dissent}>; {dissent}</span>}
    </>
  )
}
