import type { ReactNode } from 'react'
import { useId } from 'react'
import classes from './RadioRow.module.css'

interface RadioRowProps<Value extends string> {
  /** What is chosen, for assistive technology. */
  label: string
  value: Value
  options: readonly { value: Value; label: ReactNode; lang?: string }[]
  onChange: (value: Value) => void
  disabled?: boolean
}

/** One of a few, all of them in sight. */
export function RadioRow<Value extends string>({ label, value, options, onChange, disabled }: RadioRowProps<Value>) {
  const name = useId()
  return (
    <div role="radiogroup" aria-label={label} className={classes.choice}>
      {options.map((option) => (
        <label key={option.value} className={classes.option} lang={option.lang}>
          <input
            type="radio"
            className={classes.input}
            name={name}
            checked={option.value === value}
            disabled={disabled}
            onChange={() => onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
    </div>
  )
}
