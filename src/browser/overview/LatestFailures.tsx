import { keepPreviousData, useQueries } from '@tanstack/react-query'
import { routeQuery } from '#browser/api/route-query.ts'
import { resolveRange } from '#browser/format/resolve-range.ts'
import { useLabels } from '#browser/i18n/use-labels.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { paths } from '#browser/paths.ts'
import { Link } from '#browser/router/Link.tsx'
import { NumberLink } from '#browser/shell/NumberLink.tsx'
import { ChannelMark } from '#browser/ui/ChannelMark.tsx'
import { Instant } from '#browser/ui/Instant.tsx'
import { SkeletonRows } from '#browser/ui/SkeletonRows.tsx'
import { StatusWord } from '#browser/ui/StatusWord.tsx'
import { entryList } from '#contract/routes/logs.ts'
import classes from './Lists.module.css'
import { failingChannels, failuresBody, newestFailures } from './latest-failures.ts'
import section from './Section.module.css'
import { Section } from './Section.tsx'
import { SectionFailure } from './SectionFailure.tsx'
import type { OverviewScope } from './use-overview.ts'

const SHOWN = 8

/** The newest failures of all channels, each a way to its entry, its number one to the contact. */
export function LatestFailures({ scope }: { scope: OverviewScope }) {
  const { t } = useTranslation()
  const labels = useLabels()
  const channels = failingChannels(scope.channels)
  const { from } = resolveRange({ preset: 'last30d' }, scope.zone, new Date())
  const lists = useQueries({
    queries: channels.map((channel) => ({
      ...routeQuery(entryList, failuresBody(channel, from, SHOWN), { resource: channel.resource }),
      placeholderData: keepPreviousData,
    })),
  })
  const failed = lists.find(({ error }) => error)
  const failures = newestFailures(
    lists.flatMap(({ data }, place) => {
      const channel = channels[place]
      return data && channel ? [{ channel, entries: data.data }] : []
    }),
    SHOWN,
  )

  return (
    <Section title={t('overview.failures.title')}>
      {failed ? (
        <SectionFailure error={failed.error} onRetry={() => void failed.refetch()} />
      ) : lists.some(({ isPending }) => isPending) ? (
        <SkeletonRows columns="80px 160px 1fr" rows={SHOWN} />
      ) : failures.length === 0 ? (
        <p className={section.none}>{t('overview.failures.none')}</p>
      ) : (
        <ul className={classes.list}>
          {failures.map(({ channel, id, time, number, country, status, reason }) => (
            <li key={`${channel.id}/${id}`} className={`${classes.line} ${classes.failure}`}>
              <Link className={classes.when} to={paths.entry(channel, id)}>
                <Instant iso={time} form="age" />
                <span className="tb-visually-hidden">, {labels.channel(channel)}</span>
              </Link>
              <ChannelMark channel={channel.id} />
              <NumberLink className={classes.contact} number={number} country={country} aligned />
              <span className={classes.outcome}>
                <StatusWord tone="failed">{labels.status(channel, status)}</StatusWord>
                <span className={classes.reason}>{reason}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
