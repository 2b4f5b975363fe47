// The packed column and the notices of a copy say what its columns say, however a row came to be what it is.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { entryColumns } from '../store/columns.ts'
import { deriveColumns, unpack } from '../store/derived-columns.ts'
import { readSetting, writeSetting } from '../store/settings.ts'
import { ident, join, sql } from '../store/sql.ts'
import { alterText } from '../store/topology.ts'
import type { TestGateway } from '../test-gateway.ts'
import { openWithRealRows } from './test-real-rows.ts'

let gateway: TestGateway
beforeAll(async () => {
  gateway = await openWithRealRows()
})
afterAll(() => gateway.close())

const texts = sql`${join(
  entryColumns.map(({ name }) => sql`toString(${ident(name)}) AS ${ident(`t_${name}`)}`),
  ', ',
)}`

/** Checks every row of the copy and answers how many there are. */
async function compare(): Promise<number> {
  const rows = await gateway.store.query<Record<string, string | null>>(
    sql`SELECT packed, ${texts} FROM contact_entry FINAL`,
  )
  for (const { packed, ...columns } of rows) {
    const told = unpack(String(packed))
    for (const { name } of entryColumns) {
      const value = columns[`t_${name}`]
      if (Object.hasOwn(told, name) || value === null) expect([name, told[name] ?? null]).toEqual([name, value])
    }
    expect(Object.keys(told).length).toBeGreaterThan(5)
  }
  return rows.length
}

const alter = (change: string) =>
  gateway.store.command(alterText(gateway.store.topology, { alter: 'contact_entry', change }))

it('packs all that a row has, of every channel', async () => {
  expect(await compare()).toBeGreaterThan(20)
})

it('follows a change of a column', async () => {
  await alter("UPDATE body = 'gone' WHERE 1 SETTINGS mutations_sync = 2")
  expect(await compare()).toBeGreaterThan(20)
  const [row] = await gateway.store.query<{ packed: string }>(sql`SELECT packed FROM contact_entry FINAL LIMIT 1`)
  expect(unpack(String(row?.packed)).body).toBe('gone')
})

it('gives rows that are there what is made otherwise by now, and what they never had', async () => {
  const { store } = gateway
  await alter("UPDATE body = 'STOP' WHERE 1 SETTINGS mutations_sync = 2")
  const opted = async () => {
    const [row] = await store.query<{ n: string }>(
      sql`SELECT countIf(notice = 'opt-out') AS n FROM contact_entry FINAL WHERE channel = 'whatsapp-incoming'`,
    )
    return Number(row?.n)
  }
  const all = await opted()
  expect(all).toBeGreaterThan(5)
  const meaning = await readSetting(store, 'derived-notice')
  await alter("MODIFY COLUMN notice LowCardinality(String) MATERIALIZED ''")
  await alter('MATERIALIZE COLUMN notice SETTINGS mutations_sync = 2')
  await writeSetting(store, 'derived-notice', 'of another version')
  expect(await opted()).toBe(0)
  await deriveColumns(store)
  expect([await opted(), await readSetting(store, 'derived-notice')]).toEqual([all, meaning])
  await alter('DROP COLUMN packed')
  await deriveColumns(store)
  expect(await compare()).toBeGreaterThan(20)
})
