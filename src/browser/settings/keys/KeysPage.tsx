import { useQuery } from '@tanstack/react-query'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { sessionQuery } from '#browser/session/session-query.ts'
import { FailureState } from '#browser/shell/FailureState.tsx'
import { EmptyState } from '#browser/ui/EmptyState.tsx'
import { SkeletonRows } from '#browser/ui/SkeletonRows.tsx'
import { usePageTitle } from '#browser/ui/use-page-title.ts'
import type { Session } from '#contract/routes/session.ts'
import { KeyManager } from './KeyManager.tsx'
import classes from './KeysPage.module.css'
import { keysQuery } from './keys-query.ts'

/** The keys by which programs and people come in. */
export function Component() {
  const { t } = useTranslation()
  const { data: session } = useQuery(sessionQuery)
  usePageTitle(t('settings.keys.title'), 1)
  if (!session) return null
  return (
    <section className={classes.page} aria-label={t('settings.keys.title')}>
      {session.mayManageKeys ? (
        <Managed session={session} />
      ) : (
        <EmptyState title={t('settings.keys.notYours')} text={t('settings.keys.whoManages')} />
      )}
    </section>
  )
}

function Managed({ session }: { session: Session }) {
  const { data, error, refetch } = useQuery(keysQuery)
  if (data) return <KeyManager keys={data.keys} session={session} />
  if (error) return <FailureState error={error} onRetry={() => void refetch()} />
  return <SkeletonRows columns="2fr 60px 1fr 2fr 60px 1fr 1fr 1fr" rows={6} />
}
