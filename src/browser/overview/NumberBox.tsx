import { Button } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { type FormEvent, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router-dom'
import { paths } from '#browser/paths.ts'
import { TextField } from '#browser/ui/TextField.tsx'
import classes from './NumberBox.module.css'

/** Support's first move of the day: a number, pasted as it came. */
export function NumberBox() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const input = useRef<HTMLInputElement>(null)
  const id = useId()

  function submit(event: FormEvent) {
    event.preventDefault()
    const text = input.current?.value.trim()
    if (text) void navigate(paths.lookup(text))
    else input.current?.focus()
  }

  return (
    <form className={classes.box} onSubmit={submit}>
      <label className={classes.label} htmlFor={id}>
        {t('overview.lookup.label')}
      </label>
      <div className={classes.line}>
        <IconSearch className={classes.icon ?? ''} size={18} stroke={1.6} aria-hidden="true" />
        <TextField
          prominent
          ref={input}
          id={id}
          className={classes.input}
          placeholder={t('overview.lookup.placeholder')}
          aria-describedby={`${id}-hint`}
          // Not type=tel: people paste names of conversations and ids, too.
          type="text"
          inputMode="search"
          enterKeyHint="search"
          autoComplete="off"
          spellCheck={false}
        />
        <Button type="submit" variant="filled" className={classes.submit ?? ''}>
          {t('overview.lookup.submit')}
        </Button>
      </div>
      <p className={classes.hint} id={`${id}-hint`}>
        {t('overview.lookup.hint')}
      </p>
    </form>
  )
}
