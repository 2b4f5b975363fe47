// What gateways that share a store know of each other's exports.
import type { ExportProgress } from '#contract/routes/export.ts'
import { exportStates } from '#contract/routes/export.ts'
import { param, sql } from '../store/sql.ts'
import type { Store } from '../store/store.ts'

/** Whoever writes an export and was silent for so long has gone, milliseconds. */
const GONE_MS = 15_000

export interface ExportBoard {
  /** Resolves when others know. One that has ended outranks one that has not. */
  tell(caller: string, shown: ExportProgress): Promise<void>
  /** As it was last told; undefined where nobody did. */
  read(caller: string, id: string): Promise<ExportProgress | undefined>
}

interface Row {
  readonly state: string
  readonly total: string
  readonly rows: string
  readonly bytes: string
  readonly cost_cents: string | null
  readonly message: string
  readonly gone: number
}

/** Undefined where nobody else writes exports. */
export function makeExportBoard(store: Store): ExportBoard | undefined {
  if (!store.isShared) return undefined
  return {
    async tell(caller, { id, state, total, rows, bytes, costInUSDCents, message }) {
      await store.insert('export_run', [
        { caller, id, state, total, rows, bytes, cost_cents: costInUSDCents, message: message ?? '' },
      ])
    },
    async read(caller, id) {
      const [row] = await store.query<Row>(
        sql`SELECT state, total, rows, bytes, cost_cents, message,
  told_at < now64(6) - toIntervalMillisecond(${param('UInt32', GONE_MS)}) AS gone
FROM export_run FINAL WHERE caller = ${param('String', caller)} AND id = ${param('String', id)}`,
      )
      return row && presentRow(id, row)
    },
  }
}

function presentRow(id: string, { state: known, total, rows, bytes, cost_cents, message, gone }: Row): ExportProgress {
  const state = exportStates.find((each) => each === known) ?? 'failed'
  const shown = { id, total: Number(total), rows: Number(rows), bytes: Number(bytes), costInUSDCents: cost_cents }
  if (state === 'running' && gone)
    return { ...shown, state: 'failed', message: 'The gateway that wrote the file has gone.' }
  return { ...shown, state, message: message || null }
}
