import { useQuery } from '@tanstack/react-query'
import { costShare } from '#browser/api/figures.ts'
import { storyPath } from '#browser/api/story-path.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { paths } from '#browser/paths.ts'
import { Link } from '#browser/router/Link.tsx'
import { SkeletonRows } from '#browser/ui/SkeletonRows.tsx'
import { TotalMoney } from '#browser/ui/TotalMoney.tsx'
import { useFigureFormat } from '#browser/ui/use-figure-format.ts'
import { amountOf } from '#contract/amount.ts'
import { compareDecimals } from '#contract/money.ts'
import classes from './Lists.module.css'
import { monthToDate } from './month-to-date.ts'
import section from './Section.module.css'
import { Section } from './Section.tsx'
import { SectionFailure } from './SectionFailure.tsx'
import { type OverviewScope, periodSummary } from './use-overview.ts'

const SHOWN = 7

/** The incidents that this month's money went to, dearest first, and what no incident accounts for. */
export function TopCauses({ scope }: { scope: OverviewScope }) {
  const { t } = useTranslation()
  const format = useFigureFormat()
  const { zone, billed } = scope
  const { current } = monthToDate(zone, new Date())
  const { data, error, refetch } = useQuery(
    periodSummary(current, zone, billed, { groupBy: ['incident'], interval: null }),
  )
  const sorted = (data?.rows ?? []).toSorted((a, b) => compareDecimals(amountOf(b), amountOf(a)))
  const incidents = sorted.filter((row) => row.key.incident?.id).slice(0, SHOWN)
  const loose = sorted.filter((row) => !row.key.incident?.id)
  const address = (more: Record<string, string>) => paths.costs(new URLSearchParams({ range: 'thisMonth', ...more }))

  return (
    <Section
      title={t('overview.causes.title')}
      action={<Link to={address({ by: 'incident' })}>{t('overview.causes.all')}</Link>}
    >
      {error && <SectionFailure error={error} onRetry={() => void refetch()} />}
      {!error && !data && <SkeletonRows columns="1fr 80px" rows={SHOWN + 1} />}
      {data?.total.count === 0 && <p className={section.none}>{t('overview.causes.none')}</p>}
      {data && data.total.count > 0 && (
        <ul className={classes.list}>
          {[...incidents, ...loose].map((row) => {
            const { id = null, label } = row.key.incident ?? {}
            const share = costShare(amountOf(row), amountOf(data.total))
            return (
              <li key={id ?? 'none'}>
                <Link
                  className={`${classes.line} ${classes.cause}`}
                  to={id === null ? address({ 'incident.empty': '' }) : storyPath('incident', id)}
                >
                  <span className={id === null ? classes.loose : undefined}>
                    {id === null ? t('overview.causes.loose') : label || id}
                  </span>
                  <span className={classes.share}>{share !== undefined && format.share(share)}</span>
                  <span className={classes.money}>
                    <TotalMoney figures={row} />
                  </span>
                </Link>
              </li>
            )
          })}
        </ul>
      )}
    </Section>
  )
}
