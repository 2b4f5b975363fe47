import { Button, PasswordInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiFailure } from '#browser/api/api-failure.ts'
import { useFailureText } from '#browser/shell/use-failure-text.ts'
import { Wordmark } from '#browser/shell/Wordmark.tsx'
import { usePageTitle } from '#browser/ui/use-page-title.ts'
import classes from './SignInPage.module.css'
import { signIn } from './session-query.ts'

export function SignInPage({ linkRefused }: { linkRefused: boolean }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const [key, setKey] = useState('')
  const { mutate, isPending, error } = useMutation({ mutationFn: () => signIn(client, key.trim()) })
  const failureText = useFailureText()
  usePageTitle(t('shell.signIn.title'))

  function submit(event: FormEvent) {
    event.preventDefault()
    if (key.trim()) mutate()
  }

  const problem = error && (isRefusal(error) ? t('shell.signIn.refused') : failureText(error).title)
  return (
    <main className={classes.page}>
      <form className={classes.form} onSubmit={submit}>
        <Wordmark />
        <h1 className={classes.title}>{t('shell.signIn.title')}</h1>
        <PasswordInput
          label={t('shell.signIn.key')}
          description={t('shell.signIn.where')}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          error={problem ?? (linkRefused ? t('shell.signIn.linkRefused') : undefined)}
          value={key}
          onChange={(event) => setKey(event.currentTarget.value)}
          visibilityToggleButtonProps={{ 'aria-label': t('shell.signIn.show') }}
          autoComplete="current-password"
          // The page has nothing else to do.
          autoFocus
          spellCheck={false}
        />
        <Button type="submit" variant="filled" loading={isPending}>
          {t('shell.signIn.submit')}
        </Button>
      </form>
    </main>
  )
}

function isRefusal(error: Error): boolean {
  return error instanceof ApiFailure && error.status > 0 && error.status < 500 && error.status !== 429
}
