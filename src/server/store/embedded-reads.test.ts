// What the embedded engine answers is what it was asked, however the values get there and whatever runs beside it.
import { TupleParam } from '@clickhouse/client'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { writeOut } from './literals.ts'
import { param, sql } from './sql.ts'
import { openTestStore } from './test-store.ts'

let test: Awaited<ReturnType<typeof openTestStore>>
beforeAll(async () => {
  test = await openTestStore()
})
afterAll(() => test.remove())

const awkward = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({
    unit: fc.constantFrom('\\', "'", '"', '\0', '\n', '\t', '`', '{p0:String}', ';', '--', '%', '\u2028', 'x'),
  }),
)

it('tells any text as it was given, written out and bound', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      awkward,
      fc.array(awkward, { maxLength: 4 }),
      fc.bigInt(0n, 2n ** 64n - 1n),
      async (text, list, big) => {
        const pairs = list.map((each) => new TupleParam([each, text]))
        const asked = (
          padding: string,
        ) => sql`SELECT ${param('String', text)} AS text, ${param('Array(String)', list)} AS list,
  ${param('UInt64', big)} AS big, ${param('Array(Tuple(String, String))', pairs)} AS pairs, length(${param('String', padding)}) AS padding`
        const long = 'x'.repeat(60_000)
        expect([writeOut(asked('')) === undefined, writeOut(asked(long)) === undefined]).toEqual([false, true])
        const told = { text, list, big: String(big), pairs: list.map((each) => [each, text]) }
        expect(await test.store.query(asked(''))).toEqual([{ ...told, padding: '0' }])
        expect(await test.store.query(asked(long))).toEqual([{ ...told, padding: '60000' }])
      },
    ),
    { numRuns: 60 },
  )
})

it('answers many at once, each its own', async () => {
  const answers = await Promise.all(
    Array.from({ length: 60 }, (_, n) => test.store.query<{ n: string }>(sql`SELECT ${param('UInt64', n)} AS n`)),
  )
  expect(answers.map(([row]) => Number(row?.n))).toEqual(Array.from({ length: 60 }, (_, n) => n))
})

it('lets no short question wait for a long one', async () => {
  const ended: string[] = []
  const ask = async (name: string, seconds: number) => {
    await test.store.query(sql`SELECT sleep(${param('Float64', seconds)}) AS slept`)
    ended.push(name)
  }
  await Promise.all([ask('long', 1.5), ask('short', 0)])
  expect(ended).toEqual(['short', 'long'])
})

it('lets go of who does not wait for the answer, and answers the next one', async () => {
  const { store } = test
  const gone = new AbortController()
  const answer = store.query(sql`SELECT sleep(0.5) AS slept`, { signal: gone.signal })
  gone.abort(new Error('gone'))
  await expect(answer).rejects.toThrow('gone')
  await expect(store.query(sql`SELECT 1`, { signal: gone.signal })).rejects.toThrow('gone')
  expect(await store.query(sql`SELECT 1 AS one`)).toEqual([{ one: 1 }])
})

it('holds the bounds of a question for that question alone', async () => {
  const { store } = test
  const count = sql`SELECT count() AS n FROM numbers(100000) WHERE number % 2 = 0`
  for (let n = 0; n < 4; n += 1) {
    await expect(store.query(count, { bounds: { rows: 10 } })).rejects.toThrow('reads more')
    expect(await store.query(count)).toEqual([{ n: '50000' }])
  }
})
