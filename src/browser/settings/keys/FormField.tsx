import { type ReactNode, useId } from 'react'
import classes from './KeyForm.module.css'

interface FormFieldProps {
  title: string
  error?: string | undefined
  children: ReactNode
}

/** Several controls that answer one question. */
export function FormField({ title, error, children }: FormFieldProps) {
  const id = useId()
  return (
    // Focusable by script: where something is to be corrected, the reader is taken to the question.
    <fieldset
      className={classes.field}
      tabIndex={-1}
      aria-invalid={error !== undefined}
      {...(error !== undefined && { 'aria-describedby': id })}
    >
      <legend className={classes.legend}>{title}</legend>
      {children}
      {error !== undefined && (
        <p id={id} className={classes.error}>
          {error}
        </p>
      )}
    </fieldset>
  )
}
