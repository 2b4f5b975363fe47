import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore } from '../../src/server/store/connect.ts'
import { param, type Sql, sql } from '../../src/server/store/sql.ts'
import type { Store } from '../../src/server/store/store.ts'
import { baseRows } from './base-rows.ts'
import { BusyNumbers } from './busy-numbers.ts'
import { COPIES_PER_GROUP, END, planCopies, SPAN } from './copies.ts'
import { fillStore } from './fill-store.ts'

const plan = { base: 1500, copies: COPIES_PER_GROUP + 2 }
const rows = plan.base * plan.copies
const directory = mkdtempSync(join(tmpdir(), 'tollbook-filling-'))
let store: Store

beforeAll(async () => {
  await fillStore(directory, plan)
  store = await openStore({ kind: 'embedded', directory })
})
afterAll(async () => {
  await store.close()
  rmSync(directory, { recursive: true, force: true })
})

async function one(fragment: Sql): Promise<Record<string, unknown>> {
  const [row = {}] = await store.query<Record<string, unknown>>(fragment)
  return row
}

test('as many rows as asked for, but for what does not divide', () => {
  expect(planCopies(5_000_000)).toEqual({ base: 250_000, copies: 20 })
  expect(planCopies(1_000_001)).toEqual({ base: 200_000, copies: 5 })
})

test('every copy is an entry of its own, in every order of the rows', async () => {
  for (const table of ['log_entry', 'contact_entry', 'entry_key'])
    expect(await one({ parts: [`SELECT count() AS rows, uniqExact(id) AS ids FROM ${table} FINAL`] })).toEqual({
      rows: String(rows),
      ids: String(rows),
    })
})

test('copies lie in the 56 weeks before the end, and were changed after they were made', async () => {
  const end = Date.parse(END) / 1000
  const { outside, early } = await one(
    sql`SELECT countIf(toUnixTimestamp(created_at) >= ${param('UInt64', end)} OR toUnixTimestamp(created_at) < ${param('UInt64', end - SPAN)}) AS outside,
countIf(updated_at < created_at OR version != toUnixTimestamp64Micro(updated_at)) AS early FROM log_entry`,
  )
  expect([outside, early]).toEqual(['0', '0'])
})

test('groups have contacts of their own, but for the busiest numbers', async () => {
  const busy = new BusyNumbers()
  const numbers = new Map<string, number>()
  for (const { channel, row } of baseRows(plan.base)) {
    const number = String(row[channel.contact])
    busy.add(number)
    numbers.set(number, (numbers.get(number) ?? 0) + 1)
  }
  const kept = busy.busiest()
  const found = await store.query<{ number: string; entries: string }>(
    sql`SELECT contact_number AS number, count() AS entries FROM log_entry
WHERE contact_digits = substring(contact_number, 2) AND contact_reversed = reverse(contact_digits) GROUP BY number`,
  )
  const entries = new Map(found.map((each) => [each.number, Number(each.entries)]))
  expect([...entries.values()].reduce((sum, count) => sum + count, 0)).toBe(rows)
  for (const number of kept) expect(entries.get(number)).toBe((numbers.get(number) ?? 0) * plan.copies)
  const [other = ''] = [...numbers.keys()].filter((number) => !kept.includes(number))
  expect(entries.get(other)).toBe((numbers.get(other) ?? 0) * COPIES_PER_GROUP)
  expect(entries.size).toBe(numbers.size * 2 - kept.length)
})
