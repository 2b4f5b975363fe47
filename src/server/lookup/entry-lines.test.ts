// What is read out of entries is what the engine says of them, whatever prices are in use.
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { owner } from '../access/principal.ts'
import { importRows, testRows } from '../costs/test-cost-rows.ts'
import type { StoredRow } from '../logs/present-entry.ts'
import { pricedStore } from '../rates/priced-store.ts'
import { priceLists } from '../rates/test-prices.ts'
import { amountCents, costState } from '../store/priced-columns.ts'
import { sql } from '../store/sql.ts'
import type { Store } from '../store/store.ts'
import type { TestGateway } from '../test-gateway.ts'
import { contactsOfEntries, lineColumns } from './entry-lines.ts'
import { readable } from './lookup-scope.ts'
import { type KnownContact, readContacts } from './read-contacts.ts'
import { entryColumnsFor, readPage } from './read-page.ts'
import { openWithRealRows } from './test-real-rows.ts'

const everybody = [sql`contact_reversed != ''`]
const all = sql`1`

let gateway: TestGateway
beforeAll(async () => {
  gateway = await openWithRealRows()
})
afterAll(() => gateway.close())

const readAll = (store: Store) =>
  readPage(
    store,
    {
      ...{ all: readable(owner, everybody), filters: all, packed: true },
      columns: [...entryColumnsFor(owner), ...lineColumns],
    },
    { limit: 10_000, after: undefined, order: 'newest-first' },
  )

/** Sums of channels, and names that came at one time, are in no order of their own. */
const inOrder = (contacts: readonly KnownContact[]) =>
  contacts.map((each) => ({
    ...each,
    names: each.names.toSorted(),
    sums: each.sums?.toSorted((a, b) => (a.channel < b.channel ? -1 : 1)),
  }))

async function compare(store: Store): Promise<readonly StoredRow[]> {
  const rows = await readAll(store)
  expect(inOrder(contactsOfEntries(rows))).toEqual(
    inOrder(await readContacts(store, owner, everybody, { filters: all })),
  )
  const priced = await store.query<StoredRow>(
    sql`SELECT ${costState}, ${amountCents} FROM contact_entry FINAL ORDER BY created_at DESC, channel DESC, id DESC`,
  )
  expect(rows.map(({ cost_state, amount_cents }) => ({ cost_state, amount_cents }))).toEqual(priced)
  return rows
}

it('is the same without prices', async () => {
  const states = (await compare(gateway.store)).map(({ cost_state }) => cost_state)
  expect(new Set(states)).toEqual(new Set(['charged', 'notCharged', 'unknown']))
})

it('is the same under any price list', { timeout: 60_000 }, async () => {
  const states = new Set<unknown>()
  await fc.assert(
    fc.asyncProperty(testRows, priceLists, async (rows, list) => {
      await importRows(gateway, rows)
      const read = await compare(pricedStore(gateway.store, { current: async () => list }))
      for (const { cost_state } of read) states.add(cost_state)
    }),
    { numRuns: 5, endOnFailure: true },
  )
  expect(states).toContain('estimated')
})
