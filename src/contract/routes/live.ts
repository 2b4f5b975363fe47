// What has come to a log since a moment: asked for once, or followed as server-sent events.
import { z } from 'zod'
import { defineRoute } from './define-route.ts'
import { entry } from './logs.ts'

/** How long the gateway remembers the order in which entries came, seconds. */
export const LIVE_SECONDS = 2 * 24 * 3600

/** Entries that one answer or one event carries at most, of each kind. */
export const LIVE_ENTRIES = 100

/** One answer, and the data of one `arrived` event. */
export const arrived = z.object({
  /** Where to go on from. What came in the last seconds before it may be told again: entries are known by their id. */
  cursor: z.iso.datetime(),
  /** Entries that were not here before, in order of time. */
  entries: z.array(entry),
  /** Entries that were here in another version: a status that came, a cost that was set. */
  changed: z.array(entry),
  /** How many further new entries match; lists show them. */
  leftOut: z.number().int().nonnegative(),
})
export type Arrived = z.infer<typeof arrived>

/** Why the gateway ends a stream: `stopping` asks to come back, `refused` says that the key may not go on. */
export type LiveEnd = 'stopping' | 'refused' | 'failed'

// `query` and `select` are JSON in the query string, as in the GET form of get-list.
export const entryLive = defineRoute({
  id: 'entryLive',
  method: 'GET',
  path: '/api/:resource/live',
  request: z.looseObject({
    query: z.unknown().optional(),
    select: z.unknown().optional(),
    since: z.iso.datetime({ precision: 6 }).optional(),
    ago: z.coerce.number().int().min(0).max(LIVE_SECONDS).optional(),
  }),
  response: arrived,
})
