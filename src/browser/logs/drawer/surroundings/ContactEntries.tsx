import { useQuery } from '@tanstack/react-query'
import { routeQuery } from '#browser/api/route-query.ts'
import { isMasked } from '#browser/format/phone.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { textValue } from '#browser/logs/data/entry-values.ts'
import { paths } from '#browser/paths.ts'
import { Link } from '#browser/router/Link.tsx'
import type { Channel } from '#contract/channels/index.ts'
import type { Entry } from '#contract/routes/logs.ts'
import { lookup } from '#contract/routes/lookup.ts'
import { Nearby } from './Nearby.tsx'
import { byTime, metEntries, nearbyEntry } from './nearby-entry.ts'
import { useNear } from './use-near.ts'

const SHOWN = 5

/** Fewer digits than the lookup takes. */
const LEAST_DIGITS = 3

interface ContactEntriesProps {
  channel: Channel
  entry: Entry
}

/** The last entries with the same person, over all channels. */
export function ContactEntries({ channel, entry }: ContactEntriesProps) {
  const number = textValue(entry[channel.contact])
  if (number === null || isMasked(number) || number.replace(/\D/g, '').length < LEAST_DIGITS) return null
  return <Met channel={channel} entry={entry} number={number} />
}

function Met({ channel, entry, number }: ContactEntriesProps & { number: string }) {
  const { t } = useTranslation()
  const [ref, near] = useNear<HTMLElement>()
  const { data, error, refetch } = useQuery({ ...routeQuery(lookup, { number, limit: SHOWN }), enabled: near })
  const met = data && metEntries(data.entries)
  // An older entry is not among the last ones: shown below them.
  const entries = met?.some(({ id }) => id === entry._id) ? met : met && [...met, nearbyEntry(channel, entry)]
  return (
    <Nearby
      title={t('drawer.nearby.contact')}
      channel={channel}
      currentId={entry._id}
      sectionRef={ref}
      entries={entries?.toSorted(byTime)}
      error={error}
      onRetry={() => void refetch()}
      empty={t('drawer.nearby.contactAlone')}
      foot={<Link to={paths.lookup(number)}>{t('drawer.nearby.contactAll')}</Link>}
    />
  )
}
