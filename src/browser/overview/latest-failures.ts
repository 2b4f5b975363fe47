// The newest failed entries of every channel in one list.

import type { RouteInput } from '#browser/api/fetch-route.ts'
import { statusesOf } from '#browser/api/rows-path.ts'
import { type Channel, findField } from '#contract/channels/index.ts'
import type { Entry, entryList } from '#contract/routes/logs.ts'
import { viewQuery } from '#contract/view-state.ts'
import { failureReason } from './failure-reason.ts'

export interface Failure {
  readonly channel: Channel
  readonly id: string
  readonly time: string
  readonly number: string
  readonly country: string | null
  readonly status: string
  /** The provider's code and reason, where the entry has them. */
  readonly reason: string
}

const reasonKeys = ['errorCode', 'statusMessage'] as const

/** Channels in which something can fail. */
export function failingChannels(channels: readonly Channel[]): Channel[] {
  return channels.filter((channel) => statusesOf(channel, 'failed').length > 0)
}

/** Body of the get-list for a channel's newest failures since an instant. */
export function failuresBody(channel: Channel, since: string | null, limit: number): RouteInput<typeof entryList> {
  const keys = [channel.time, channel.contact, channel.status, 'country', ...reasonKeys]
  const failed = { key: channel.status, op: 'is' as const, values: statusesOf(channel, 'failed') }
  return {
    query: viewQuery(channel, { filters: [failed] }, { from: since, to: null }),
    select: Object.fromEntries(keys.filter((key) => findField(channel, key)).map((key) => [key, true])),
    sort: { [channel.time]: 'DESC' },
    limit,
  }
}

/** The newest of all, newest first. */
export function newestFailures(
  lists: readonly { channel: Channel; entries: readonly Entry[] }[],
  limit: number,
): Failure[] {
  return lists
    .flatMap(({ channel, entries }) => entries.map((entry) => readFailure(channel, entry)))
    .toSorted((a, b) => Date.parse(b.time) - Date.parse(a.time) || a.id.localeCompare(b.id))
    .slice(0, limit)
}

function readFailure(channel: Channel, entry: Entry): Failure {
  const text = (key: string) => {
    const value = entry[key]
    return typeof value === 'string' ? value : ''
  }
  return {
    channel,
    id: entry._id,
    time: text(channel.time),
    number: text(channel.contact),
    country: text('country') || null,
    status: text(channel.status),
    reason: failureReason(text(reasonKeys[0]), text(reasonKeys[1])),
  }
}
