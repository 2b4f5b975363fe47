import { useQueries } from '@tanstack/react-query'
import { useLabels } from '#browser/i18n/use-labels.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { causeOf, type Related, textValue } from '#browser/logs/data/entry-values.ts'
import { paths } from '#browser/paths.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { Link } from '#browser/router/Link.tsx'
import { useReadableChannels } from '#browser/shell/use-readable-channels.ts'
import type { Channel, RelationField } from '#contract/channels/index.ts'
import type { Entry } from '#contract/routes/logs.ts'
import { defaultView, formatView } from '#contract/view-state.ts'
import { aroundQueries, joinAround, sharing } from './around.ts'
import { Nearby } from './Nearby.tsx'
import { useNear } from './use-near.ts'

interface IncidentEntriesProps {
  channel: Channel
  entry: Entry
}

/** What else was sent because of the same incident (or what else caused it), around this entry in time. */
export function IncidentEntries({ channel, entry }: IncidentEntriesProps) {
  const cause = causeOf(channel, entry)
  const at = textValue(entry[channel.time])
  if (!cause || at === null) return null
  return <Around channel={channel} entry={entry} at={at} {...cause} />
}

interface AroundProps extends IncidentEntriesProps {
  at: string
  field: RelationField
  related: Related
}

function Around({ channel, entry, at, field, related }: AroundProps) {
  const { t } = useTranslation()
  const labels = useLabels()
  const format = useFormat()
  const [ref, near] = useNear<HTMLElement>()
  const logs = sharing(useReadableChannels(), field.key)
  const results = useQueries({
    queries: logs
      .flatMap((own) => aroundQueries(own, field.key, related.id, at))
      .map((query) => ({ ...query, enabled: near })),
  })
  const pages = results.map(({ data }) => data)
  const { entries, counts } = joinAround(logs, pages)
  return (
    <Nearby
      title={t('drawer.nearby.cause', { field: labels.field(field) })}
      channel={channel}
      currentId={entry._id}
      sectionRef={ref}
      entries={entries}
      error={results.find(({ error }) => error)?.error ?? null}
      onRetry={() => {
        for (const { refetch } of results) void refetch()
      }}
      empty={t('drawer.nearby.causeAlone')}
      foot={
        <>
          {t('drawer.nearby.causeAll')}{' '}
          {counts
            .filter(({ count }) => count > 0)
            .map(({ channel: own, count }, place) => (
              <span key={own.id}>
                {place > 0 && ' · '}
                <Link to={paths.log(own, formatView(own, viewOf(own)))}>
                  {labels.channel(own)} {format.number(count)}
                </Link>
              </span>
            ))}
        </>
      }
    />
  )

  function viewOf(own: Channel) {
    return { ...defaultView(own), filters: [{ key: field.key, op: 'is' as const, values: [related.id] }] }
  }
}
