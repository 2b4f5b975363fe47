import { fetchRoute } from '#browser/api/fetch-route.ts'
import { itemSelect } from '#browser/logs/data/list-fields.ts'
import type { Channel } from '#contract/channels/index.ts'
import { type Entry, entryList, pageLimits } from '#contract/routes/logs.ts'

/** These entries with all that the drawer shows, in the order of the ids. */
export async function readEntries(channel: Channel, ids: readonly string[]): Promise<Entry[]> {
  const found = new Map<string, Entry>()
  for (let at = 0; at < ids.length; at += pageLimits.max) {
    const some = ids.slice(at, at + pageLimits.max)
    const { data } = await fetchRoute(
      entryList,
      { query: { _id: some }, select: itemSelect(channel), limit: pageLimits.max },
      { params: { resource: channel.resource } },
    )
    for (const entry of data) found.set(entry._id, entry)
  }
  return ids.flatMap((id) => found.get(id) ?? [])
}
