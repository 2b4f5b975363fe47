import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router-dom'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { sessionQuery } from '#browser/session/session-query.ts'
import { FailureState } from '#browser/shell/FailureState.tsx'
import { SkeletonRows } from '#browser/ui/SkeletonRows.tsx'
import { usePageTitle } from '#browser/ui/use-page-title.ts'
import classes from '../keys/KeysPage.module.css'
import { SessionManager } from './SessionManager.tsx'
import { sessionsQuery } from './sessions-query.ts'

/** Where one is signed in; for the owner also where everybody else is. */
export function Component() {
  const { t } = useTranslation()
  const { data: session } = useQuery(sessionQuery)
  const [params] = useSearchParams()
  usePageTitle(t('sessions.title'), 1)
  if (!session) return null
  const isOwner = session.kind === 'owner'
  return (
    <section className={classes.page} aria-label={t('sessions.title')}>
      <Listed all={isOwner && params.get('all') === 'true'} isOwner={isOwner} />
    </section>
  )
}

function Listed({ all, isOwner }: { all: boolean; isOwner: boolean }) {
  const { data, error, refetch } = useQuery({ ...sessionsQuery(all), placeholderData: keepPreviousData })
  if (data) return <SessionManager sessions={data.sessions} all={all} isOwner={isOwner} />
  if (error) return <FailureState error={error} onRetry={() => void refetch()} />
  return <SkeletonRows columns="2fr 1fr 1fr 1fr 1fr 80px" rows={4} />
}
