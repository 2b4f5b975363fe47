import { useQuery } from '@tanstack/react-query'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { FailureState } from '#browser/shell/FailureState.tsx'
import { SkeletonRows } from '#browser/ui/SkeletonRows.tsx'
import { JobItem } from './JobItem.tsx'
import jobs from './Jobs.module.css'
import classes from './Privacy.module.css'
import { erasuresQuery, retentionQuery } from './privacy-query.ts'

/** Erasures and runs of the retention, newest first, while they are under way and after. */
export function JobSection({ keeps }: { keeps: boolean }) {
  const { t } = useTranslation()
  const erasures = useQuery(erasuresQuery)
  const retention = useQuery({ ...retentionQuery, enabled: keeps })
  const all = [...(erasures.data?.jobs ?? []), ...(retention.data?.runs ?? [])].sort((a, b) =>
    b.askedAt.localeCompare(a.askedAt),
  )
  return (
    <section className={classes.section} aria-labelledby="jobs">
      <h2 id="jobs" className={classes.title}>
        {t('privacy.jobs.title')}
      </h2>
      {erasures.data ? (
        all.length === 0 ? (
          <p className={classes.note}>{t('privacy.jobs.none')}</p>
        ) : (
          <ul className={jobs.list} aria-labelledby="jobs">
            {all.map((job) => (
              <JobItem key={job.id} job={job} />
            ))}
          </ul>
        )
      ) : erasures.error ? (
        <FailureState error={erasures.error} onRetry={() => void erasures.refetch()} />
      ) : (
        <SkeletonRows columns="2fr 1fr 1fr" rows={3} />
      )}
    </section>
  )
}
