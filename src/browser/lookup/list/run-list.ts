// Looks a list up in parts, so that one can see how far it is, and stop.
import type { QueryClient } from '@tanstack/react-query'
import { fetchRoute } from '#browser/api/fetch-route.ts'
import { resolveRange } from '#browser/format/resolve-range.ts'
import { lookupList } from '#contract/routes/lookup-list.ts'
import type { Range } from '#contract/view-state.ts'
import { changeList, joinRows, type ListRun, readList } from './number-list.ts'
import type { ListItem } from './read-list.ts'

/** Numbers that are asked for at a time. */
const PART = 1000

let runs = 0
const underWay = new WeakMap<QueryClient, AbortController>()

export interface ListStart {
  readonly items: readonly ListItem[]
  readonly range: Range
  readonly zone: string
  /** Goes on behind the rows that are there. */
  readonly goOn: boolean
}

/** Resolves when it is done, stopped, or nobody wants it any more. Throws what a part failed with. */
export async function runList(client: QueryClient, { items, range, zone, goOn }: ListStart): Promise<void> {
  stopList(client)
  const controller = new AbortController()
  underWay.set(client, controller)
  const id = ++runs
  const rows = goOn ? (readList(client).run?.rows ?? []) : []
  changeList(client, { run: { id, items, range, rows, state: 'running', error: null } })
  const { from, to } = resolveRange(range, zone, new Date())
  const period = { ...(from !== null && { from }), ...(to !== null && { to }) }
  try {
    for (let at = rows.length; at < items.length; at += PART) {
      const numbers = items.slice(at, at + PART).map(({ text }) => text)
      const answer = await fetchRoute(lookupList, { numbers, ...period }, { signal: controller.signal })
      change(client, id, (run) => ({ rows: joinRows(items, run.rows, answer.rows) }))
      // Signed out, or another list: what comes now belongs to nobody.
      if (readList(client).run?.id !== id) return
    }
    change(client, id, () => ({ state: 'done' }))
  } catch (error) {
    if (controller.signal.aborted) return
    change(client, id, () => ({ state: 'failed', error }))
    throw error
  }
}

/** Leaves what was found so far. */
export function stopList(client: QueryClient): void {
  underWay.get(client)?.abort()
  const { run } = readList(client)
  if (run?.state === 'running') change(client, run.id, () => ({ state: 'stopped' }))
}

function change(client: QueryClient, id: number, changed: (run: ListRun) => Partial<ListRun>): void {
  const { run } = readList(client)
  if (run?.id === id) changeList(client, { run: { ...run, ...changed(run) } })
}
