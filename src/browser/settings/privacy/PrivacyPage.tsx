import { useQuery } from '@tanstack/react-query'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { sessionQuery } from '#browser/session/session-query.ts'
import { EmptyState } from '#browser/ui/EmptyState.tsx'
import { usePageTitle } from '#browser/ui/use-page-title.ts'
import { EraseSection } from './EraseSection.tsx'
import { JobSection } from './JobSection.tsx'
import classes from './Privacy.module.css'
import { RetentionSection } from './RetentionSection.tsx'

/** How long personal data is kept, the erasure of one contact, and what has been removed. */
export function Component() {
  const { t } = useTranslation()
  const { data: session } = useQuery(sessionQuery)
  usePageTitle(t('privacy.title'), 1)
  if (!session) return null
  // Retention is the installation's; whoever holds one project erases within it.
  const keeps = session.kind === 'owner'
  return (
    <section className={classes.page} aria-label={t('privacy.title')}>
      {session.mayImport && !session.masked ? (
        <>
          {keeps && <RetentionSection />}
          <EraseSection session={session} />
          <JobSection keeps={keeps} />
        </>
      ) : (
        <EmptyState title={t('privacy.notYours')} text={t('privacy.whoErases')} />
      )}
    </section>
  )
}
