import { useQuery } from '@tanstack/react-query'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { paths } from '#browser/paths.ts'
import { Link } from '#browser/router/Link.tsx'
import { sessionQuery } from '#browser/session/session-query.ts'
import classes from './Banner.module.css'
import { statusQuery } from './status-query.ts'

/** Says that nothing on screen is real, while that is so. */
export function DemoBanner() {
  const { t } = useTranslation()
  const { data } = useQuery(statusQuery)
  const { data: session } = useQuery(sessionQuery)
  if (!data?.demo) return null
  return (
    <aside className={classes.banner}>
      <strong>{t('shell.demo.title')}</strong>
      <span>{t('shell.demo.text')}</span>
      {session?.mayManageSources && <Link to={paths.sources()}>{t('shell.demo.connect')}</Link>}
    </aside>
  )
}
