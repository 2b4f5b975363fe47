// Days whose rows may still change, read again until every status is final or given up. The live lane hears of most
// changes; this is for those that a source makes without saying so.
import type { Channel } from '#contract/channels/index.ts'
import { type LedgerRow, newWindow } from './ledger-row.ts'
import { canonical } from './plan-windows.ts'
import type { MirrorDeps } from './run-source.ts'
import type { SourceLedger } from './source-ledger.ts'
import { unsettledDays } from './unsettled.ts'

const DAY = 24 * 3_600_000
const SOONEST_MS = 10 * 60_000
const LATEST_MS = 12 * 3_600_000
/** How often the store is asked for such days, milliseconds. */
const LOOK_EVERY_MS = 60_000

/** Rows of the ledger for days that should be read again now. */
export async function dueRechecks(deps: MirrorDeps, ledger: SourceLedger, channel: Channel): Promise<LedgerRow[]> {
  const { store, source, now } = deps
  const rows = ledger.of(channel.id, 'recheck')
  // What was begun is finished even if its day has settled since: a failure would stand in the ledger for ever.
  const unfinished = rows.filter((row) => isUnfinished(row, now()))
  if (!deps.isTurn(`look ${channel.id}`, LOOK_EVERY_MS)) return unfinished
  const days = await unsettledDays(store, source.id, channel, now())
  const known = new Map(rows.map((row) => [row.from, row]))
  const due = [...days.keys()].flatMap((day) => {
    const row =
      known.get(canonical(day)) ?? newWindow(source.id, channel.id, 'recheck', canonical(day), canonical(day + DAY))
    return isDue(row, day, now()) ? [row] : []
  })
  return [...unfinished, ...due]
}

function isUnfinished({ state, nextAt }: LedgerRow, now: number): boolean {
  return state === 'pending' || (state === 'failed' && now >= (nextAt ?? 0))
}

/** The older the day, the rarer a change. */
function isDue({ state, finishedAt }: LedgerRow, day: number, now: number): boolean {
  if (state === 'running' || state === 'set_aside' || state === 'failed') return false
  const pause = Math.min(LATEST_MS, Math.max(SOONEST_MS, (now - day) / 8))
  return now >= (finishedAt ?? day) + pause
}
