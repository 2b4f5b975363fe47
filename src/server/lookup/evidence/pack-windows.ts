// Cuts what a pack is of into windows of time, each small enough to be read whole: a contact of a million entries takes
// no more memory than one of a hundred.
import { param, type Sql, sql } from '../../store/sql.ts'
import type { Store } from '../../store/store.ts'

/** Rows of a window; one has more only where so many share one instant. */
export const WINDOW_ROWS = 500

/** Rows of any table of entries. */
export interface RowsScope {
  readonly from: Sql
  readonly where: Sql
}

/** Conditions that pick the rows piece by piece, oldest first. Nothing where there are no rows. */
export async function packWindows(store: Store, { from, where }: RowsScope, windowRows = WINDOW_ROWS): Promise<Sql[]> {
  const begins = await store.query<{ begin: string }>(
    sql`SELECT DISTINCT begin FROM (
  SELECT created_at AS begin, row_number() OVER (ORDER BY created_at) AS place FROM ${from} FINAL WHERE ${where}
) WHERE place % ${param('UInt32', windowRows)} = ${param('UInt32', 1 % windowRows)} ORDER BY begin`,
  )
  return begins.map(({ begin }, index) => {
    const next = begins[index + 1]
    const since = sql`created_at >= ${param(TIME, begin)}`
    return next ? sql`${since} AND created_at < ${param(TIME, next.begin)}` : since
  })
}

const TIME = "DateTime64(6, 'UTC')"
