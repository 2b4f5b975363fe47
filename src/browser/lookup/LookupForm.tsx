import { Button } from '@mantine/core'
import type { FormEvent } from 'react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router-dom'
import { paths } from '#browser/paths.ts'
import { TextField } from '#browser/ui/TextField.tsx'
import classes from './LookupForm.module.css'

interface LookupFormProps {
  /** What was looked for, to be corrected. */
  number?: string
  /** Id of the text that says what is wrong with it. */
  problemId?: string
  /** Takes the caret: not where it would bring a phone's keyboard up over something to read. */
  waiting?: boolean
}

/** The large field of a page that has nothing else to show; on a contact's page the top bar's field is enough. */
export function LookupForm({ number = '', problemId, waiting = true }: LookupFormProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const input = useRef<HTMLInputElement>(null)

  function submit(event: FormEvent) {
    event.preventDefault()
    const text = input.current?.value.trim()
    if (text) void navigate(paths.lookup(text))
  }

  return (
    <form className={classes.form} onSubmit={submit}>
      <TextField
        prominent
        ref={input}
        className={classes.input}
        defaultValue={number}
        aria-label={t('lookup.form.label')}
        aria-invalid={problemId !== undefined}
        aria-describedby={problemId}
        placeholder={t('lookup.form.placeholder')}
        type="text"
        inputMode="search"
        enterKeyHint="search"
        autoComplete="off"
        spellCheck={false}
        // The page has nothing else to do.
        autoFocus={waiting}
      />
      <Button type="submit" variant="filled" size="md">
        {t('lookup.form.submit')}
      </Button>
    </form>
  )
}
