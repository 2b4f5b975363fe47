// What people asked of a source, kept in the store so that a console of another process reaches the mirror.
import { nextChange, seeChange } from '../store/change-clock.ts'
import { param, sql } from '../store/sql.ts'
import type { Store } from '../store/store.ts'

export interface Control {
  readonly paused: boolean
  /** When a run was last asked for, milliseconds since 1970; 0 for never. */
  readonly runAt: number
  /** When another try of what was set aside was last asked for. */
  readonly retryAt: number
}

export async function readControl(store: Store, sourceId: string): Promise<Control> {
  const [row] = await store.query<{ paused: boolean; run_at: string; retry_at: string; changed_at: string }>(
    sql`SELECT paused, run_at, retry_at, changed_at FROM mirror_control FINAL WHERE source_id = ${param('String', sourceId)}`,
  )
  if (row) seeChange(row.changed_at)
  return { paused: row?.paused ?? false, runAt: Number(row?.run_at ?? 0), retryAt: Number(row?.retry_at ?? 0) }
}

export async function writeControl(store: Store, sourceId: string, control: Control): Promise<void> {
  const { paused, runAt, retryAt } = control
  await store.insert('mirror_control', [
    { source_id: sourceId, paused, run_at: runAt, retry_at: retryAt, changed_at: nextChange() },
  ])
}
