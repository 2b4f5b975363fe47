import type { ReactNode } from 'react'
import classes from './Figure.module.css'

interface FigureProps {
  label: string
  /** The figure; wrap it in a link where it leads to its rows. */
  value: ReactNode
  /** A word under it: the change, the make-up. */
  note?: ReactNode
}

/** A key figure: small label, large digits. Several stand in a `<FigureRow>`. */
export function Figure({ label, value, note }: FigureProps) {
  return (
    <div className={classes.figure}>
      <dt className={classes.label}>{label}</dt>
      <dd className={classes.value}>{value}</dd>
      {note !== undefined && <dd className={classes.note}>{note}</dd>}
    </div>
  )
}

export function FigureRow({ children }: { children: ReactNode }) {
  return <dl className={classes.row}>{children}</dl>
}
