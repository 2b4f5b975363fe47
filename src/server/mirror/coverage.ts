// What of a channel's time is here, by the ledger.
import type { CoverageState } from '#contract/routes/sources.ts'
import type { LedgerRow, WindowState } from './ledger-row.ts'
import { assumedBegin } from './plan-windows.ts'
import type { SourceConfig } from './source-config.ts'

export interface Stretch {
  /** ISO with milliseconds. */
  readonly from: string
  readonly to: string
  readonly state: CoverageState
  readonly rows: number
}

const states: Record<WindowState, CoverageState> = {
  pending: 'pending',
  running: 'mirroring',
  done: 'mirrored',
  failed: 'failing',
  set_aside: 'failing',
}

/** A live lane that is this far behind its schedule is late, milliseconds. */
const LATE_MS = 3 * 60_000

/** What is drawn before the first window: the source keeps nothing older, or was told to begin there. */
const BEYOND_SHARE = 0.04

/**
 * Stretches of one channel in order of time, neighbours of one state joined, until now (milliseconds since 1970), from
 * that channel's rows of the ledger.
 */
export function coverageOf(
  rows: readonly LedgerRow[],
  { everySeconds, startAt }: Pick<SourceConfig, 'everySeconds' | 'startAt'>,
  now: number,
): Stretch[] {
  const backfill = rows.filter(({ lane }) => lane === 'backfill').sort((a, b) => (a.from < b.from ? -1 : 1))
  const live = rows.find(({ lane }) => lane === 'live')
  if (live && live.to === live.from && backfill.length === 0) return [unread(live, assumedBegin(startAt, now), now)]
  const past = backfill.map(({ from, to, state, rows: held }) =>
    stretch(Date.parse(from), Date.parse(to), states[state], held),
  )
  const [first] = past
  const known = [...past, ...(live ? liveStretches(live, past.at(-1)?.to, everySeconds * 1000, now) : [])]
  return joined(first ? [beyond(Date.parse(first.from), now), ...known] : known)
}

function unread(live: LedgerRow, begins: number, now: number): Stretch {
  return stretch(Math.min(begins, now), now, live.state === 'failed' ? 'failing' : 'pending', 0)
}

function beyond(begin: number, now: number): Stretch {
  return stretch(begin - Math.max(1, (now - begin) * BEYOND_SHARE), begin, 'beyond', 0)
}

function liveStretches(live: LedgerRow, pastEnd: string | undefined, everyMs: number, now: number): Stretch[] {
  const begin = pastEnd === undefined ? Date.parse(live.from) : Date.parse(pastEnd)
  const through = Math.max(begin, Date.parse(live.to))
  const late = now - through > LATE_MS + 2 * everyMs
  const missing = live.state === 'failed' || late
  const held = stretch(begin, missing ? through : Math.max(through, now), 'mirrored', live.rows)
  const rest = stretch(through, now, live.state === 'failed' ? 'failing' : 'pending', 0)
  return [held, ...(missing ? [rest] : [])].filter(({ from, to }) => from < to)
}

function stretch(from: number, to: number, state: CoverageState, rows: number): Stretch {
  return { from: new Date(from).toISOString(), to: new Date(to).toISOString(), state, rows }
}

function joined(stretches: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = []
  for (const next of stretches) {
    const last = result.at(-1)
    if (last?.state === next.state && last.to >= next.from)
      result[result.length - 1] = { ...last, to: next.to, rows: last.rows + next.rows }
    else result.push(next)
  }
  return result
}

/** The parts of a range (ISO, either end may be open) that are not here yet. */
export function gapsIn(stretches: readonly Stretch[], from: string | undefined, to: string | undefined): Stretch[] {
  return stretches
    .filter(({ state }) => state !== 'mirrored' && state !== 'beyond')
    .map((each) => ({
      ...each,
      from: from !== undefined && from > each.from ? from : each.from,
      to: to !== undefined && to < each.to ? to : each.to,
    }))
    .filter((each) => each.from < each.to)
}
