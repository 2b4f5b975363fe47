// Entries that came after a list was opened, put where they belong in its order: newest first.
import type { InfiniteData } from '@tanstack/react-query'
import type { Channel } from '#contract/channels/index.ts'
import type { Entry } from '#contract/routes/logs.ts'
import { entriesOf } from './joined-pages.ts'
import { type LogPage, timeOf } from './log-pages.ts'

export type LogData = InfiniteData<LogPage, unknown>

export interface BroughtIn {
  readonly entries: readonly Entry[]
  /** How many further entries the view has now. */
  readonly added: number
  /** So many rows are kept at most; what is let go is read again when the reader comes to it. */
  readonly keep: number
  readonly at: number
}

/**
 * The list with these entries in it. Those that lie beyond what has been read stay out: the pages to come hold them.
 * All of it becomes one page, after which the list goes on as before.
 */
export function bringIn(channel: Channel, data: LogData, { entries, added, keep, at }: BroughtIn): LogData {
  const [first, last] = [data.pages[0], data.pages.at(-1)]
  if (!first || !last) return data
  const held = entriesOf(data.pages)
  const known = new Set(held.map(({ _id }) => _id))
  const end = last.more ? timeOf(channel, held.at(-1)) : Number.NEGATIVE_INFINITY
  const fresh = entries
    .filter((entry) => !known.has(entry._id) && timeOf(channel, entry) >= end)
    .sort((a, b) => timeOf(channel, b) - timeOf(channel, a))
  const rows = merge(channel, fresh, held)
  const page = { ...first, data: rows.slice(0, keep), count: first.count + added, readAt: at }
  return { pages: [{ ...page, more: last.more || rows.length > keep }], pageParams: data.pageParams.slice(0, 1) }
}

// Both are in order already; of equal times what was there stays first, so that no row moves without need.
function merge(channel: Channel, fresh: readonly Entry[], held: readonly Entry[]): Entry[] {
  const merged: Entry[] = []
  let next = 0
  for (const entry of held) {
    const time = timeOf(channel, entry)
    for (let each = fresh[next]; each && timeOf(channel, each) > time; each = fresh[next]) {
      merged.push(each)
      next += 1
    }
    merged.push(entry)
  }
  return [...merged, ...fresh.slice(next)]
}

/** The list with these entries in the place of their earlier versions; the same list when it holds none of them. */
export function replaceEntries(data: LogData, changed: readonly Entry[]): LogData {
  const byId = new Map(changed.map((entry) => [entry._id, entry]))
  let met = false
  const pages = data.pages.map((page) => {
    if (!page.data.some(({ _id }) => byId.has(_id))) return page
    met = true
    return { ...page, data: page.data.map((entry) => byId.get(entry._id) ?? entry) }
  })
  return met ? { ...data, pages } : data
}
