import { useQuery } from '@tanstack/react-query'
import { personPath } from '#browser/api/contact-path.ts'
import { routeQuery } from '#browser/api/route-query.ts'
import { causeOf, personOf, textValue } from '#browser/logs/data/entry-values.ts'
import { itemQuery } from '#browser/logs/data/item-query.ts'
import { consoleOf, sourcePage } from '#browser/logs/drawer/source-links.ts'
import { sessionQuery } from '#browser/session/session-query.ts'
import type { Channel } from '#contract/channels/index.ts'
import type { Entry } from '#contract/routes/logs.ts'
import { sourceList } from '#contract/routes/sources.ts'

/** Where else an entry leads: to everything with its number and its user, and to the console of its source. */
export function useRowLinks(channel: Channel, entry: Entry) {
  const { data: session } = useQuery(sessionQuery)
  const sources = useQuery({
    ...routeQuery(sourceList, {}),
    enabled: session?.mayManageSources === true,
    staleTime: 5 * 60_000,
  })
  const { data: item } = useQuery(itemQuery(channel, entry._id))
  const console = consoleOf(channel, sources.data?.sources ?? [])
  const name = item ? personOf(channel, item) : null
  const cause = item ? causeOf(channel, item) : null
  const page = console !== null && item && cause ? sourcePage(console, cause.field, item) : null
  return {
    lookup: personPath(textValue(entry[channel.contact])),
    user: name === null ? undefined : { name, path: personPath(name) },
    source: page ?? (console !== null && /^https?:\/\//.test(console) ? console : null),
  }
}
