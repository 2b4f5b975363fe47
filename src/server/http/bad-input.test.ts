// Whatever is sent, the answer is a result or an error of the documented form, never a 500.
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { errorBody } from '#contract/api-error.ts'
import { channels } from '#contract/channels/index.ts'
import { MULTI_SEARCH, operatorNames } from '#contract/query/operators.ts'
import { openTestGateway, type TestGateway } from '../test-gateway.ts'

let gateway: TestGateway
beforeAll(async () => {
  gateway = await openTestGateway()
})
afterAll(() => gateway.close())

const odd = fc.oneof(
  fc.constantFrom(
    '',
    '\0',
    '\ud800',
    '%',
    '_',
    '\\',
    `'`,
    '{p0:String}',
    '--',
    '١٢٣',
    'NaN',
    '1e400',
    '9'.repeat(80),
    '2262-12-31',
    '0001-01-01',
    '2026-02-30',
  ),
  fc.constant(`'; DROP TABLE log_entry; --`),
  fc.string({ unit: 'binary' }),
  fc.double(),
  fc.bigInt().map(String),
  fc.constantFrom<unknown>(null, true, [], {}, [null], [[]]),
)
const operator = fc.constantFrom(...Object.keys(operatorNames), MULTI_SEARCH, 'Nope', 'DateTime', 'ObjectID')
const value = fc.oneof(
  odd,
  fc.array(odd, { maxLength: 4 }),
  fc.record({ _type: operator, value: fc.oneof(odd, fc.array(odd, { maxLength: 3 })), startValue: odd, endValue: odd }),
)
const request = fc.constantFrom(...channels).chain((channel) => {
  const key = fc.constantFrom(...channel.fields.map((field) => field.key), 'unknown', '__proto__', 'constructor')
  return fc.record({
    channel: fc.constant(channel),
    field: key,
    query: fc.dictionary(key, value, { maxKeys: 3 }),
    select: fc.option(fc.dictionary(key, fc.constantFrom<unknown>(true, false, { _id: true }, 'yes'), { maxKeys: 5 })),
    sort: fc.option(fc.dictionary(key, fc.constantFrom<unknown>(1, -1, 'ASC', 'down'), { maxKeys: 2 })),
    limit: fc.option(odd),
  })
})

async function expectAnswer(path: string, body: object): Promise<void> {
  const answer = await gateway.post(path, body)
  if (answer.statusCode === 200) return
  expect([path, body, answer.statusCode < 500, errorBody.safeParse(answer.json()).success]).toEqual([
    path,
    body,
    true,
    true,
  ])
}

it('answers any list, count, values and cost request without failing', async () => {
  await fc.assert(
    fc.asyncProperty(request, async ({ channel, field, query, select, sort, limit }) => {
      await expectAnswer(`/api/${channel.resource}/get-list`, { query, select, sort, limit })
      await expectAnswer(`/api/${channel.resource}/count`, { query })
      await expectAnswer(`/api/${channel.resource}/values`, { query, field, search: 'a%' })
      await expectAnswer('/api/cost-summary', { from: '2026-01-01', to: '2026-02-01', channels: [channel.id], query })
    }),
    { numRuns: 400 },
  )
})

it('answers any lookup without failing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (text) => {
      const answer = await gateway.get(`/api/lookup?number=${encodeURIComponent(text)}`)
      expect([text, answer.statusCode < 500]).toEqual([text, true])
    }),
    { numRuns: 300 },
  )
})
