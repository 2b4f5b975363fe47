import type { ReactNode } from 'react'
import classes from './Export.module.css'

interface ExportFieldProps {
  title: string
  hint?: string
  children: ReactNode
}

/** One choice; its control carries the name. */
export function ExportField({ title, hint, children }: ExportFieldProps) {
  return (
    <div>
      <p className={classes.legend} aria-hidden="true">
        {title}
      </p>
      {children}
      {hint !== undefined && <p className={classes.hint}>{hint}</p>}
    </div>
  )
}
