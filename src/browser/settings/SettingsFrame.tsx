import { useQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import { Outlet } from 'react-router-dom'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { paths } from '#browser/paths.ts'
import { PlaceLink } from '#browser/router/Link.tsx'
import { sessionQuery } from '#browser/session/session-query.ts'
import { PageSkeleton } from '#browser/shell/PageSkeleton.tsx'
import { PageHeader } from '#browser/ui/PageHeader.tsx'
import classes from './SettingsFrame.module.css'

/** The heading of all settings and the way between their pages, each with an address of its own. */
export function Component() {
  const { t } = useTranslation()
  const { data: session } = useQuery(sessionQuery)
  return (
    <>
      <PageHeader title={t('settings.title')} />
      <nav className={classes.pages} aria-label={t('settings.pages.label')}>
        <PlaceLink className={classes.page ?? ''} to={paths.settings()} end>
          {t('settings.pages.general')}
        </PlaceLink>
        <PlaceLink className={classes.page ?? ''} to={paths.keys()}>
          {t('settings.pages.keys')}
        </PlaceLink>
        <PlaceLink className={classes.page ?? ''} to={paths.sessions()}>
          {t('sessions.title')}
        </PlaceLink>
        <PlaceLink className={classes.page ?? ''} to={paths.rates()}>
          {t('settings.pages.rates')}
        </PlaceLink>
        {session?.mayImport && !session.masked && (
          <PlaceLink className={classes.page ?? ''} to={paths.privacy()}>
            {t('privacy.title')}
          </PlaceLink>
        )}
        <PlaceLink className={classes.page ?? ''} to={paths.audit()}>
          {session?.mayManageKeys ? t('audit.title') : t('audit.own.title')}
        </PlaceLink>
      </nav>
      <Suspense fallback={<PageSkeleton />}>
        <Outlet />
      </Suspense>
    </>
  )
}
