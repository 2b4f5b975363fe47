import '@mantine/core/styles/PasswordInput.layer.css'
import { PasswordInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFailureText } from '#browser/shell/use-failure-text.ts'
import { Button } from '#browser/ui/Button.tsx'
import classes from './SignInPage.module.css'
import { signIn } from './session-query.ts'
import { keyProblem } from './sign-in-problem.ts'

/** `isFirst`: there is no other way in, so that people are here to type. */
export function KeySignIn({ isFirst, linkRefused }: { isFirst: boolean; linkRefused: boolean }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const [key, setKey] = useState('')
  const { mutate, isPending, error } = useMutation({ mutationFn: () => signIn(client, key.trim()) })
  const failureText = useFailureText()

  function submit(event: FormEvent) {
    event.preventDefault()
    if (key.trim()) mutate()
  }

  function words(failure: Error): string {
    const problem = keyProblem(failure)
    if (problem.kind === 'wrong') return t('shell.signIn.refused')
    if (problem.kind === 'tooMany') return t('sessions.signIn.tooMany', { count: problem.minutes })
    return failureText(problem.error).title
  }

  return (
    <form className={classes.key} onSubmit={submit}>
      <PasswordInput
        label={t('shell.signIn.key')}
        description={t('shell.signIn.where')}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        error={error ? words(error) : linkRefused ? t('shell.signIn.linkRefused') : undefined}
        value={key}
        onChange={(event) => setKey(event.currentTarget.value)}
        visibilityToggleButtonProps={{ 'aria-label': t('shell.signIn.show') }}
        autoComplete="current-password"
        // The page has nothing else to do.
        autoFocus={isFirst}
        spellCheck={false}
      />
      <Button type="submit" variant={isFirst ? 'filled' : 'default'} loading={isPending}>
        {t('shell.signIn.submit')}
      </Button>
    </form>
  )
}
