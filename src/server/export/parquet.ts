// Parquet, which the engine writes by itself: amounts as decimals, ticks as integers, instants in UTC.
import type { Channel } from '#contract/channels/index.ts'
import { decimalText, decimalUnits } from '#contract/money.ts'
import { settled } from '../store/late.ts'
import { ident, join, type Sql, sql } from '../store/sql.ts'
import type { Store } from '../store/store.ts'
import type { ExportPlan } from './export-plan.ts'
import { columnKey, type OutColumn } from './out-columns.ts'
import { followsTime, longRead, orderOf } from './read-rows.ts'
import type { Progress } from './run-export.ts'
import type { Windows } from './windows.ts'

export async function* writeParquet(
  store: Store,
  plan: ExportPlan,
  { windows }: Windows,
  progress: Progress,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  let read = 0
  const stage = await store.stage({
    ...longRead(plan, windows),
    signal,
    onPart: (done) => {
      read += windows[done - 1]?.rows ?? 0
      progress({ rows: read, costInUSDCents: null }, 0)
    },
  })
  try {
    const cost = plan.channel.cost === null ? sql`NULL` : sql`sum(cost_cents)`
    const [sums] = await store.query<{ entries: string; cost: string | null }>(
      // A file that is mapped counts as memory, all of it.
      sql`SELECT count() AS entries, ${cost} AS cost FROM ${stage.from} SETTINGS storage_file_read_method = 'pread'`,
    )
    const totals = { rows: Number(sums?.entries ?? 0), costInUSDCents: costText(plan.channel, sums?.cost ?? null) }
    const order = stage.inOrder && followsTime(plan) ? sql`` : sql`ORDER BY ${settled(orderOf(plan))}`
    let bytes = 0
    for await (const piece of store.stream(
      sql`SELECT ${outList(plan.columns)} FROM ${stage.from} ${order}`,
      'Parquet',
      signal,
    )) {
      yield piece
      bytes += piece.length
      progress(totals, bytes)
    }
  } finally {
    await stage.remove()
  }
}

function outList(columns: readonly OutColumn[]): Sql {
  return join(
    // `identity`, because the engine trips over one column of a file under two names.
    columns.map((column) => sql`identity(${ident(column.name)}) AS ${alias(column)}`),
    ', ',
  )
}

// Keys of the channels' definitions, quoted. A dot would make a struct of it in some readers.
function alias(column: OutColumn): Sql {
  return { parts: [`\`${columnKey(column).replace('.', '_')}\``] }
}

function costText({ cost }: Channel, sum: string | null): string | null {
  return cost === null ? null : decimalText(decimalUnits(sum ?? '0') ?? 0n)
}
