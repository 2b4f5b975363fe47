// A source's ledger in memory, written through to the store.
import type { Store } from '../store/store.ts'
import { readLedger, writeLedger } from './ledger.ts'
import type { Lane, LedgerRow } from './ledger-row.ts'

export interface SourceLedger {
  all(): readonly LedgerRow[]
  of(channel: string, lane: Lane): readonly LedgerRow[]
  /** Keeps rows in the place of those with the same channel, lane and beginning. */
  put(...rows: readonly LedgerRow[]): Promise<void>
}

/** Windows that a killed process was reading are pending again. */
export async function openLedger(store: Store, sourceId: string): Promise<SourceLedger> {
  const rows = new Map((await readLedger(store, sourceId)).map((row) => [keyOf(row), row]))
  for (const [key, row] of rows) if (row.state === 'running') rows.set(key, { ...row, state: 'pending' })
  return {
    all: () => [...rows.values()],
    of: (channel, lane) => [...rows.values()].filter((row) => row.channel === channel && row.lane === lane),
    async put(...changed) {
      // In this order: what is known here alone is forgotten by a kill, and windows of the past are cut only once.
      await writeLedger(store, changed)
      for (const row of changed) rows.set(keyOf(row), row)
    },
  }
}

function keyOf({ channel, lane, from }: LedgerRow): string {
  return `${channel} ${lane} ${from}`
}
