import type { ComponentProps } from 'react'
import classes from './RateTable.module.css'

interface CellProps {
  /** The column, by which the focus finds it. */
  cell: string
  label: string
  value: string
  /** Id of what is wrong with the row. */
  describedBy: string | undefined
  onChange: (value: string) => void
}

type InputProps = Omit<ComponentProps<'input'>, keyof CellProps | 'className'>

/** A cell that is typed in. */
export function TextCell({ cell, label, value, describedBy, onChange, ...input }: CellProps & InputProps) {
  return (
    <input
      {...input}
      className={classes.input}
      aria-label={label}
      aria-describedby={describedBy}
      data-cell={cell}
      autoComplete="off"
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}

interface ChoiceCellProps extends CellProps {
  options: readonly { readonly value: string; readonly text: string }[]
}

/** A cell that takes one of a few. */
export function ChoiceCell({ cell, label, value, describedBy, onChange, options }: ChoiceCellProps) {
  return (
    <select
      className={classes.input}
      aria-label={label}
      aria-describedby={describedBy}
      data-cell={cell}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.text}
        </option>
      ))}
    </select>
  )
}
