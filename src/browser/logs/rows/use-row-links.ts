import { useQuery } from '@tanstack/react-query'
import { routeQuery } from '#browser/api/route-query.ts'
import { isMasked } from '#browser/format/phone.ts'
import { causeOf, textValue } from '#browser/logs/data/entry-values.ts'
import { itemQuery } from '#browser/logs/data/item-query.ts'
import { consoleOf, sourcePage } from '#browser/logs/drawer/source-links.ts'
import { paths } from '#browser/paths.ts'
import { sessionQuery } from '#browser/session/session-query.ts'
import type { Channel } from '#contract/channels/index.ts'
import type { Entry } from '#contract/routes/logs.ts'
import { sourceList } from '#contract/routes/sources.ts'

/** Where else an entry leads: to everything about its number, and to the console of its source. */
export function useRowLinks(channel: Channel, entry: Entry) {
  const { data: session } = useQuery(sessionQuery)
  const sources = useQuery({ ...routeQuery(sourceList, {}), enabled: session?.kind === 'owner', staleTime: 5 * 60_000 })
  const { data: item } = useQuery(itemQuery(channel, entry._id))
  const number = textValue(entry[channel.contact])
  const console = consoleOf(channel, sources.data?.sources ?? [])
  const cause = item ? causeOf(channel, item) : null
  const page = console !== null && item && cause ? sourcePage(console, cause.field, item) : null
  return {
    lookup: number === null || isMasked(number) ? null : paths.lookup(number),
    source: page ?? (console !== null && /^https?:\/\//.test(console) ? console : null),
  }
}
