// A query that would use too much is stopped by the engine and says which bound it met.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { sql } from './sql.ts'
import { type QueryOptions, QueryTooExpensive } from './store.ts'
import { openTestStore } from './test-store.ts'

let test: Awaited<ReturnType<typeof openTestStore>>
beforeAll(async () => {
  test = await openTestStore()
})
afterAll(() => test.remove())

const run = (fragment: ReturnType<typeof sql>, bounds: QueryOptions['bounds']) =>
  test.store.query(fragment, bounds ? { bounds } : {})

it.each([
  ['time', sql`SELECT count() FROM numbers(1000000000000) WHERE sipHash64(number) = 1`, { seconds: 1 }, /longer than/],
  ['memory', sql`SELECT length(groupArray(number)) FROM numbers(10000000)`, { bytes: 20_000_000 }, /GiB of memory/],
  ['rows', sql`SELECT count() FROM numbers(10000000) WHERE number % 3 = 1`, { rows: 1000 }, /reads more/],
])('stops a query over its %s', async (_name, fragment, bounds, message) => {
  const error = await run(fragment, { seconds: 60, rows: 1e18, ...bounds }).catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(QueryTooExpensive)
  expect(String(error)).toMatch(message)
})

it('stops none within its bounds, and answers the next one after an end', async () => {
  expect(await run(sql`SELECT count() AS n FROM numbers(1000)`, undefined)).toEqual([{ n: '1000' }])
})
