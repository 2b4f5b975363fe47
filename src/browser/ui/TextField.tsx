import type { ComponentProps } from 'react'
import classes from './TextField.module.css'

interface TextFieldProps extends ComponentProps<'input'> {
  /** Where numbers are looked up: it answers the pointer, and its focus is a soft ring. */
  prominent?: boolean
}

/** What text, a date or a time is typed into. Its `className` is for where it stands and how large it is there. */
export function TextField({ prominent = false, className, ...input }: TextFieldProps) {
  const names = [classes.field, prominent && classes.prominent, className].filter(Boolean).join(' ')
  return <input {...input} className={names} />
}
