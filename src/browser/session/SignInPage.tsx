import { useQuery } from '@tanstack/react-query'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { Wordmark } from '#browser/shell/Wordmark.tsx'
import { Button } from '#browser/ui/Button.tsx'
import { usePageTitle } from '#browser/ui/use-page-title.ts'
import { oidcPaths } from '#contract/routes/session.ts'
import { KeySignIn } from './KeySignIn.tsx'
import classes from './SignInPage.module.css'
import { waysQuery } from './session-query.ts'
import type { Refusal } from './sign-in-problem.ts'

/** `refusal`: why this page is what a link led to. */
export function SignInPage({ refusal }: { refusal: Refusal | undefined }) {
  const { t } = useTranslation()
  const { data, isPending } = useQuery(waysQuery)
  usePageTitle(t('shell.signIn.title'))
  // For the blink until it is known which way comes first.
  if (isPending) return null
  const provider = data?.provider
  return (
    <main className={classes.page}>
      <div className={classes.form}>
        <Wordmark />
        <h1 className={classes.title}>{t('shell.signIn.title')}</h1>
        {refusal !== undefined && refusal !== 'link' && (
          <p className={classes.problem} role="alert">
            {t(`sessions.signIn.refusal.${refusal}`)}
          </p>
        )}
        {provider && (
          <>
            <Button component="a" href={wayTo(window.location)} variant="filled">
              {t('sessions.signIn.with', { provider: provider.label })}
            </Button>
            <p className={classes.or}>{t('sessions.signIn.or')}</p>
          </>
        )}
        <KeySignIn isFirst={!provider} linkRefused={refusal === 'link'} />
      </div>
    </main>
  )
}

/** The page that was asked for is where the way ends. */
function wayTo({ pathname, search }: Location): string {
  return `${oidcPaths.begin}?${new URLSearchParams({ to: pathname + search })}`
}
