// Pages of a OneUptime window, until nothing new comes.
import type { Channel } from '#contract/channels/index.ts'
import { type Page, SourceFault, type Window } from '../source-client.ts'
import type { Listing, ListRequest } from './list-rows.ts'
import { type Position, takePage, type Walk } from './walk-window.ts'

/** Asks for one page. */
export type List = (channel: Channel, request: ListRequest, signal: AbortSignal) => Promise<Listing>

/** Pages in a row without a new row: more is a server that goes round in circles. */
const MAX_STALE = 100

export async function* readPages(
  list: List,
  channel: Channel,
  window: Window,
  signal: AbortSignal,
): AsyncGenerator<Page> {
  const column = window.by === 'created' ? 'createdAt' : 'updatedAt'
  let at: Position = { from: window.from, skip: 0, seen: new Set() }
  let total: number | null = null
  for (let stale = 0, pages = 0; stale < MAX_STALE; pages++) {
    const listing: Listing = await list(channel, { column, from: at.from, to: window.to, skip: at.skip }, signal)
    if (pages === 0) total = listing.count
    const walk: Walk = { column, to: window.to, pageSize: listing.limit }
    const { fresh, back, next } = takePage(listing.rows, at, walk)
    if (fresh.length > 0 || pages === 0) yield { rows: fresh, total }
    if (!back && isLast(listing, at, fresh.length)) return
    at = next
    stale = fresh.length === 0 ? stale + 1 : 0
  }
  throw new SourceFault('unreadable', `The source gave the same rows ${MAX_STALE} times.`)
}

/**
 * A short page is no end by itself: a row that vanishes while the server makes a page is missing from it. It is one
 * if the source counts no more rows, or if it brings nothing new.
 */
function isLast({ rows, count, limit }: Listing, at: Position, fresh: number): boolean {
  if (rows.length >= limit) return false
  return fresh === 0 || (count !== null && at.skip + rows.length >= count)
}
