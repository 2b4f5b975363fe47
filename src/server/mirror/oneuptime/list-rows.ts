// One page of `get-list`, and the number of `count`, in the forms that every OneUptime server takes.
import type { Channel } from '#contract/channels/index.ts'
import { parseRest, splitRows } from '../json-rows.ts'
import { SourceFault, type Window } from '../source-client.ts'
import type { Ask } from '../upstream/upstream.ts'
import type { Select } from './refused-columns.ts'
import type { TimeColumn } from './row-place.ts'

export interface ListRequest {
  readonly column: TimeColumn
  readonly from: string | null
  readonly to: string
  readonly skip: number
}

export interface Listing {
  readonly rows: readonly string[]
  /** Rows that match, by the server's own count; null where it gives none. */
  readonly count: number | null
  /** The most rows that this page could have. */
  readonly limit: number
}

/** The request for a page of at most `limit` rows in order of time. */
export function listRequest(channel: Channel, request: ListRequest, select: Select, limit: number): Ask {
  const { column, skip } = request
  return {
    path: `/api/${channel.resource}/get-list?limit=${limit}&skip=${skip}`,
    // Ids break ties, which otherwise may come in another order on every page.
    body: { query: timeQuery(column, request), select, sort: { [column]: 'ASC', _id: 'ASC' } },
  }
}

/** The request for the number of rows in a window. */
export function countRequest(channel: Channel, window: Window): Ask {
  const column = window.by === 'created' ? 'createdAt' : 'updatedAt'
  return { path: `/api/${channel.resource}/count`, body: { query: timeQuery(column, window) } }
}

/** The page of an answer to a request of at most `asked` rows. */
export function readListing(text: string, asked: number): Listing {
  const { rows, rest } = splitRows(text, ['data'])
  if (rows === null) throw new SourceFault('unreadable', 'data is null where rows were asked for.')
  const { count, limit } = rest as { count?: unknown; limit?: unknown } // splitRows has found an object
  // A server may give less than it was asked for, and says so.
  const cut = readCount(limit)
  return { rows, count: readCount(count), limit: cut !== null && cut > 0 ? Math.min(cut, asked) : asked }
}

/** The number of an answer to `countRequest`. */
export function readTotal(text: string): number {
  const { count } = Object(parseRest(text)) as { count?: unknown } // what is no object has no count
  const total = readCount(count)
  if (total === null) throw new SourceFault('unreadable', 'The answer to count holds no count.')
  return total
}

function readCount(value: unknown): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null
}

/** Milliseconds are what every server reads; the window is widened to them, never narrowed. */
function timeQuery(column: TimeColumn, { from, to }: Pick<Window, 'from' | 'to'>): object {
  const end = ceilMs(to)
  const test =
    from === null
      ? { _type: 'LessThan', value: end }
      : { _type: 'InBetween', startValue: `${from.slice(0, 23)}Z`, endValue: end }
  return { [column]: test }
}

function ceilMs(instant: string): string {
  const ms = Date.parse(`${instant.slice(0, 23)}Z`)
  return new Date(instant.slice(23, 26) === '000' ? ms : ms + 1).toISOString()
}
