// One attempt at one window: what it leads to in the ledger, whatever happens.

import { StoreUnavailable } from '../store/store.ts'
import { backOff, MAX_ATTEMPTS } from './back-off.ts'
import type { LedgerRow } from './ledger-row.ts'
import { SourceFault } from './source-client.ts'

/** What an attempt means for the rest of the source. */
export interface AttemptOutcome {
  readonly row: LedgerRow
  /** Set when the attempt failed. */
  readonly fault?: SourceFault
}

/**
 * Does `work` and answers the row as it is then. A failure is written into the row with the time of the next try;
 * after several in a row a window is set aside, except in the live lane, which must go on.
 */
export async function attempt(
  row: LedgerRow,
  work: () => Promise<Partial<LedgerRow>>,
  now: () => number = Date.now,
): Promise<AttemptOutcome> {
  const startedAt = now()
  try {
    const done = { attempts: 0, fault: null, nextAt: null, startedAt, finishedAt: now(), state: 'done' as const }
    return { row: { ...row, ...done, ...(await work()), finishedAt: now() } }
  } catch (error) {
    const fault = asFault(error)
    // A store that is full or away says nothing of the window: it is read whenever there is room, not set aside.
    const attempts = row.attempts + (error instanceof StoreUnavailable ? 0 : 1)
    const setAside = row.lane !== 'live' && attempts >= MAX_ATTEMPTS
    return {
      fault,
      row: {
        ...row,
        startedAt,
        attempts,
        finishedAt: now(),
        state: setAside ? 'set_aside' : 'failed',
        nextAt: setAside ? null : now() + backOff(Math.max(1, attempts), fault.retryAfterMs),
        fault: { kind: fault.kind, message: fault.message, at: now() },
      },
    }
  }
}

/** Anything else is a failure of ours or of the store; it is tried again like the source's own. */
function asFault(error: unknown): SourceFault {
  if (error instanceof SourceFault) return error
  return new SourceFault('internal', error instanceof Error ? error.message : String(error), null, { cause: error })
}
