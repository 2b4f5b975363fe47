// An entry as a line among others, of whatever channel.
import { textValue } from '#browser/logs/data/entry-values.ts'
import { type Channel, findChannel } from '#contract/channels/index.ts'
import type { Entry } from '#contract/routes/logs.ts'
import type { LookupEntry } from '#contract/routes/lookup.ts'

export interface NearbyEntry {
  readonly channel: Channel
  readonly id: string
  readonly at: string | null
  readonly text: string | null
  readonly status: string | null
  readonly number: string | null
}

export function nearbyEntry(channel: Channel, entry: Entry): NearbyEntry {
  const text = (key: string) => textValue(entry[key])
  return {
    channel,
    id: entry._id,
    at: text(channel.time),
    text: text(channel.title),
    status: text(channel.status),
    number: text(channel.contact),
  }
}

/** What is shown of an entry in such a line. */
export function nearbySelect(channel: Channel): Record<string, true> {
  return Object.fromEntries([channel.time, channel.title, channel.status, channel.contact].map((key) => [key, true]))
}

/** Entries of a lookup; of several numbers that end alike, those that match best. */
export function metEntries(entries: readonly LookupEntry[]): NearbyEntry[] {
  const best = entries.some(({ match }) => match !== 'ends-with')
  return entries.flatMap((entry) => {
    const channel = findChannel(entry.channel)
    return channel && (!best || entry.match !== 'ends-with') ? [nearbyEntry(channel, entry)] : []
  })
}

/** Newest first; those of one instant in a steady order. */
export function byTime(a: NearbyEntry, b: NearbyEntry): number {
  return Date.parse(b.at ?? '') - Date.parse(a.at ?? '') || (a.id < b.id ? 1 : -1)
}
