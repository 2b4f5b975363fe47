// How much there is of a contact: what a preview tells, and what a certificate says was removed.
import type { PrivacyStep } from '#contract/routes/privacy.ts'
import { ident, sql } from '../../store/sql.ts'
import type { Store } from '../../store/store.ts'
import { longCount } from '../mutate.ts'
import type { Trace } from './traces.ts'

/** One step for each table and channel that holds something, in the order of the traces. */
export async function countTraces(store: Store, traces: readonly Trace[]): Promise<PrivacyStep[]> {
  const steps: PrivacyStep[] = []
  for (const { table, what, where, byChannel } of traces) {
    const channel = byChannel ? sql`channel` : sql`''`
    const found = await store.query<{ of: string; held: string }>(
      sql`SELECT ${channel} AS of, count() AS held FROM ${ident(table)} FINAL WHERE ${where} GROUP BY of ORDER BY of`,
      longCount,
    )
    for (const { of, held } of found) steps.push({ table, what, channel: of || null, count: Number(held), done: false })
  }
  return steps
}

/** Log entries among them: each is in three tables. */
export function entriesOf(steps: readonly PrivacyStep[]): number {
  return steps
    .filter(({ table, what }) => table === 'log_entry' && what === 'rows')
    .reduce((sum, { count }) => sum + count, 0)
}
