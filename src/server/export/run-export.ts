// Writes an export piece by piece, as fast as it is taken, and counts what it has written.
import { setImmediate, setTimeout } from 'node:timers/promises'
import { decimalText, decimalUnits } from '#contract/money.ts'
import type { StoredRow } from '../logs/present-entry.ts'
import type { Store } from '../store/store.ts'
import type { ExportPlan } from './export-plan.ts'
import { fileText, type Totals } from './file-text.ts'
import { writeParquet } from './parquet.ts'
import { readRows } from './read-rows.ts'
import type { Windows } from './windows.ts'

/** Told after every piece. */
export type Progress = (totals: Totals, bytes: number) => void

/** Rows that are written before other requests get their turn. */
const TURN_ROWS = 500

/** How long the last line of a broken file has to leave before its connection is cut, milliseconds. */
const PARTING_MS = 100

/** The bytes of the file. Throws when it cannot be finished, after a last line that says so. */
export async function* runExport(
  store: Store,
  plan: ExportPlan,
  windows: Windows,
  progress: Progress,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  if (plan.format === 'parquet') {
    yield* writeParquet(store, plan, windows, progress, signal)
    return
  }
  const text = fileText(plan)
  let [rows, bytes, units] = [0, 0, 0n]
  const totals = (): Totals => ({ rows, costInUSDCents: plan.channel.cost === null ? null : decimalText(units) })
  const out = (piece: string) => {
    const buffer = Buffer.from(piece)
    bytes += buffer.length
    return buffer
  }
  try {
    yield out(text.begin)
    for await (const piece of readRows(store, plan, windows, signal)) {
      for (let start = 0; start < piece.length; start += TURN_ROWS) {
        let lines = ''
        for (const row of piece.slice(start, start + TURN_ROWS)) {
          lines += text.row(row, rows++)
          units += costUnits(row)
        }
        yield out(lines)
        progress(totals(), bytes)
        await setImmediate()
        signal.throwIfAborted()
      }
    }
    yield out(text.end(totals()))
    progress(totals(), bytes)
  } catch (error) {
    yield out(text.broken(signal.aborted ? 'the export was cancelled.' : 'the gateway could not read all rows.'))
    await setTimeout(PARTING_MS)
    throw error
  }
}

function costUnits({ cost_cents }: StoredRow): bigint {
  return cost_cents === null || cost_cents === undefined ? 0n : (decimalUnits(String(cost_cents)) ?? 0n)
}
