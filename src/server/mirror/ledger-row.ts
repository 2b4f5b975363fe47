// One row of the ledger: a window of a source's channel and what has become of it.
import type { FaultKind } from '#contract/routes/sources.ts'

/** `backfill`: by creation time, once; `live`: by change time, growing; `recheck`: days whose rows may still change. */
export type Lane = 'backfill' | 'live' | 'recheck'

/** `failed` is tried again at `nextAt`; `set_aside` waits for a person and blocks nothing. */
export type WindowState = 'pending' | 'running' | 'done' | 'failed' | 'set_aside'

export interface LedgerFault {
  readonly kind: FaultKind
  readonly message: string
  /** Milliseconds since 1970. */
  readonly at: number
}

export interface LedgerRow {
  readonly sourceId: string
  readonly channel: string
  readonly lane: Lane
  /** Canonical instants with six decimals; `from` inclusive, `to` exclusive. */
  readonly from: string
  readonly to: string
  readonly state: WindowState
  /** Failed attempts in a row. */
  readonly attempts: number
  /** Rows read in it, quarantined ones not among them. */
  readonly rows: number
  readonly quarantined: number
  /** By the source's own count. */
  readonly upstream: number | null
  readonly fault: LedgerFault | null
  /** Milliseconds since 1970. */
  readonly nextAt: number | null
  readonly startedAt: number | null
  readonly finishedAt: number | null
}

/** A window that nobody has read yet. */
export function newWindow(sourceId: string, channel: string, lane: Lane, from: string, to: string): LedgerRow {
  return {
    ...{ sourceId, channel, lane, from, to, state: 'pending', attempts: 0, rows: 0, quarantined: 0 },
    ...{ upstream: null, fault: null, nextAt: null, startedAt: null, finishedAt: null },
  }
}
