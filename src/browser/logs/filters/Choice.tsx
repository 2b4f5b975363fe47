import { useId } from 'react'
import classes from './Editors.module.css'

interface ChoiceProps<Value extends string> {
  label: string
  value: Value | null
  options: readonly { readonly value: Value; readonly text: string }[]
  onChange: (value: Value) => void
}

/** One of a few, all in sight. */
export function Choice<Value extends string>({ label, value, options, onChange }: ChoiceProps<Value>) {
  const name = useId()
  return (
    <fieldset className={classes.choice}>
      <legend className="tb-visually-hidden">{label}</legend>
      {options.map((option) => (
        <label key={option.value} className={classes.choiceOption}>
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
            className="tb-visually-hidden"
          />
          {option.text}
        </label>
      ))}
    </fieldset>
  )
}
