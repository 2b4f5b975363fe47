import { type ReactNode, useId } from 'react'
import classes from './Section.module.css'

/** A part of the ledger: its name on a strong rule, then its lines. */
export function Section({ title, action, children }: { title: string; action?: ReactNode; children: ReactNode }) {
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <header className={classes.head}>
        <h2 id={id} className={classes.title}>
          {title}
        </h2>
        {action}
      </header>
      {children}
    </section>
  )
}
