import { type ReactNode, useId } from 'react'
import classes from './ChoiceLine.module.css'

interface ChoiceLineProps {
  type: 'radio' | 'checkbox'
  /** Of the group, for radios. */
  name?: string
  checked: boolean
  disabled?: boolean
  onChange: (checked: boolean) => void
  title: ReactNode
  /** What it does, or why it cannot be chosen. */
  text: ReactNode
}

/** Something to choose, with a plain line that says what it means. */
export function ChoiceLine({ type, name, checked, disabled = false, onChange, title, text }: ChoiceLineProps) {
  const id = useId()
  return (
    <div className={classes.line} data-disabled={disabled}>
      <input
        id={id}
        type={type}
        name={name}
        className={classes.input}
        checked={checked}
        disabled={disabled}
        aria-describedby={`${id}-text`}
        onChange={(event) => onChange(event.target.checked)}
      />
      <label htmlFor={id} className={classes.title}>
        {title}
      </label>
      <p id={`${id}-text`} className={classes.text}>
        {text}
      </p>
    </div>
  )
}
