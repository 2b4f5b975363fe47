// The sums over all of an answer's entries, where they are not known with its contacts: a message that names nobody,
// and more contacts than are told apart.
import type { Lookup } from '#contract/routes/lookup.ts'
import { type Sql, sql } from '../store/sql.ts'
import type { Store } from '../store/store.ts'
import { presentSums, type SumLine, sumColumns, sumLines } from './contact-sums.ts'

interface Rows {
  readonly from: Sql
  /** What a row of it says of its contact. */
  readonly notice: Sql
  readonly all: Sql
  readonly filters: Sql
}

/** `matching` counts the rows that the filters leave, all else is of all of them. */
export async function readSummary(
  store: Store,
  { from, notice, all, filters }: Rows,
): Promise<Pick<Lookup, 'summary' | 'matching' | 'notices'>> {
  const rows = await store.query<SumLine>(
    sql`SELECT channel, status, ${sumColumns(filters, notice)} FROM ${from} FINAL WHERE ${all} GROUP BY channel, status`,
  )
  return presentSums(sumLines(rows))
}
