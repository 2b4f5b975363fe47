import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { statusQuery } from '#browser/shell/status-query.ts'
import { viewsQuery } from '#browser/views/views-query.ts'
import classes from './Pinned.module.css'
import { PinnedReport } from './PinnedReport.tsx'

/** The reports that this key wants to see first; nothing where it has pinned none. */
export function Component() {
  const { t } = useTranslation()
  const id = useId()
  const { data: status } = useQuery(statusQuery)
  // Without them the overview does all else.
  const { data } = useQuery(viewsQuery)
  const pinned = (data?.views ?? []).filter(({ isPinned }) => isPinned)
  if (!status || pinned.length === 0) return null
  return (
    <section className={classes.section} aria-labelledby={id}>
      <h2 id={id} className={classes.title}>
        {t('reports.pinned.title')}
      </h2>
      <ul className={classes.cards}>
        {pinned.map((report) => (
          <li key={report.id} className={classes.card}>
            <PinnedReport report={report} status={status} />
          </li>
        ))}
      </ul>
    </section>
  )
}
