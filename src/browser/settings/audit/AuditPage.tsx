import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { sessionQuery } from '#browser/session/session-query.ts'
import { FailureState } from '#browser/shell/FailureState.tsx'
import { BusyLine } from '#browser/ui/BusyLine.tsx'
import { SkeletonRows } from '#browser/ui/SkeletonRows.tsx'
import { usePageTitle } from '#browser/ui/use-page-title.ts'
import classes from './AuditPage.module.css'
import { ExportTrail } from './ExportTrail.tsx'
import { TrailFilterBar } from './TrailFilterBar.tsx'
import { TrailLines } from './TrailLines.tsx'
import { trailPages } from './trail-query.ts'
import { type Trail, useTrail } from './use-trail.ts'

/** Who looked, took and changed what; for those who manage no keys, what they did themselves. */
export function Component() {
  const { t } = useTranslation()
  const { data: session } = useQuery(sessionQuery)
  const trail = useTrail()
  const all = session?.mayManageKeys === true
  const title = all ? t('audit.title') : t('audit.own.title')
  usePageTitle(title, 1)
  if (!session) return null
  return (
    <section className={classes.page} aria-label={title}>
      <div className={classes.head}>
        <div>
          <h2 className={classes.title}>{title}</h2>
          <p className={classes.note}>{all ? t('audit.note') : t('audit.own.note')}</p>
        </div>
        {all && <ExportTrail trail={trail} />}
      </div>
      <TrailFilterBar trail={trail} mayChoose={all} />
      <Lines trail={trail} />
    </section>
  )
}

function Lines({ trail }: { trail: Trail }) {
  const pages = useInfiniteQuery(trailPages(trail.view.mine, trail.filters))
  const { data, error, refetch, isFetching, isFetchingNextPage } = pages
  if (data)
    return (
      <div className={classes.lines}>
        <BusyLine busy={isFetching && !isFetchingNextPage} />
        <TrailLines pages={pages} trail={trail} />
      </div>
    )
  if (error) return <FailureState error={error} onRetry={() => void refetch()} />
  return <SkeletonRows columns="120px 1fr 1fr 1fr 1fr 60px 110px" rows={10} />
}
