// What is kept of months must never be seen to be kept: beside a gateway that keeps nothing, after rows came, changed,
// moved and went.
import { randomUUID } from 'node:crypto'
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { findChannel } from '#contract/channels/index.ts'
import type { EntryFacet } from '#contract/routes/explore.ts'
import { buildApp } from '../../app.ts'
import { mergeParts } from '../../store/merge-parts.ts'
import { alterText } from '../../store/topology.ts'
import { type Asked, callerWith, OWNER_KEY, openTestGateway, type TestGateway } from '../../test-gateway.ts'

const sms = findChannel('sms')
const fields = (sms?.fields ?? []).filter(({ facet }) => facet).map(({ key }) => key)
const teams = [randomUUID(), randomUUID(), randomUUID()]
const cards: string[] = []
let gateway: TestGateway
let keepingNothing: Asked
beforeAll(async () => {
  gateway = await openTestGateway()
  const store = { ...gateway.store, queryMonths: async () => null }
  keepingNothing = await buildApp({ ...gateway.deps, store })
  const rate = { channel: 'sms', from: '2026-01-01', country: null, prefix: null, category: null, unit: 'message' }
  const rates = [{ ...rate, priceInUSDCents: '0.07', chargesFailed: true, note: '' }]
  const made = await gateway.post('/api/rate-cards', { name: 'Seven', zeroIsUnbilled: true, rates })
  cards.push(made.json().card.id)
})
afterAll(() => gateway.close())

const days = ['2026-01-31', '2026-02-01', '2026-02-28', '2026-03-31', '2026-04-30']
const step = fc.record({
  place: fc.nat(9),
  day: fc.constantFrom(...days),
  cents: fc.nat(3),
  status: fc.constantFrom('Delivered', 'Failed', 'Sent'),
  own: fc.constantFrom('+15550001111', '1 (555) 000-1111', '+15550002222'),
  team: fc.nat(3),
  name: fc.constantFrom('Platform', 'Mobile', undefined),
  card: fc.boolean(),
  merge: fc.boolean(),
  remove: fc.boolean(),
})

const between = (from: string, to: string) => ({ _type: 'InBetween', startValue: from, endValue: to })
const before = { _type: 'LessThanOrEqual', value: '2026-03-31T23:30:00.000Z' }
const others = { _type: 'NotEqual', value: '+15550002222' }
/** Each with a range for its bars. */
const questions = [
  { query: {}, range: {} },
  { query: {}, range: { step: 'P1M' } },
  { query: { status: 'Failed' }, range: { from: '2026-02-10T00:00:00.000Z', to: '2026-03-31T23:30:00.000Z' } },
  { query: { status: ['Failed', 'Never'], team: teams[0], fromNumber: others }, range: { step: 'P1W' } },
  { query: { createdAt: between('2026-02-01T00:00:00.000Z', '2026-03-31T21:59:59.999999Z') }, range: {} },
  { query: { createdAt: before }, range: { from: '2026-02-01T00:00:00.000Z', to: '2027-01-01T00:00:00.000Z' } },
  { query: { toNumber: '+491512345' }, range: {} },
]
const asks = questions.flatMap(({ query, range }) => [
  { path: 'facets', body: { query, fields, limit: 2 } },
  { path: 'histogram', body: { query, timezone: 'Europe/Berlin', ...range } },
])

it('answers as if nothing had been kept', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 8 }), async (steps) => {
      const projectId = randomUUID()
      const owner = { permissions: ['Project Owner'], projectId } as const
      const keys = [await gateway.makeKey(owner), await gateway.makeKey({ ...owner, masked: true })]
      const ids = Array.from({ length: 10 }, () => randomUUID())
      const held = new Map<string, string>()
      for (const [version, { place, day, cents, status, own, team, name, card, merge, remove }] of steps.entries()) {
        const id = ids[place] ?? ''
        const line = {
          _id: id,
          projectId,
          // No two at once: who is called how is told by the newest.
          createdAt: `${day}T23:3${place}:00.000Z`,
          updatedAt: new Date(Date.UTC(2026, 6, 1, 0, version)).toISOString(),
          toNumber: version % 2 === 0 ? '+491512345' : '+12025550123',
          fromNumber: own,
          status,
          smsCostInUSDCents: cents,
          ...(teams[team] && { team: { _id: teams[team], name } }),
          user: { _id: teams[0], name: 'Anna Weber' },
        }
        expect(await gateway.importLines('sms', [line])).toMatchObject({ rejected: 0 })
        held.set(id, status)
        await putInUse(card ? (cards[0] ?? null) : null)
        if (merge) await mergeParts(gateway.store, new AbortController().signal)
        const gone = ids[(place + 1) % ids.length] ?? ''
        if (remove && held.delete(gone)) await removeEntry(gone)
        await expectSame(keys[version % 2]?.secret ?? '')
        const answer = await gateway.post('/api/sms-log/facets', { query: { projectId }, fields: ['status'], limit: 9 })
        const [counted] = (answer.json() as { facets: EntryFacet[] }).facets
        expect(Object.fromEntries((counted?.values ?? []).map(({ id, count }) => [id, count]))).toEqual(
          countBy([...held.values()]),
        )
      }
    }),
    { numRuns: 2, endOnFailure: true },
  )
})

/** Of a cluster nothing is kept: each server knows its own parts. */
const keepsMonths = process.env.TEST_STORE !== 'two-shards'

it.runIf(keepsMonths)(
  'asks for nothing but whether months have changed, also where a range has all there is of the last',
  async () => {
    await importRows(['2025-01-10', '2025-02-10'].map((day) => ({ createdAt: `${day}T12:00:00.000Z` })))
    const ask = (to: string) =>
      statementsOf(() =>
        gateway.post('/api/sms-log/facets', { query: { createdAt: between('2025-01-01', to) }, fields }),
      )
    expect((await ask('2025-02-10T12:00:00.999999Z')).some(isReading)).toBe(true)
    expect((await ask('2025-02-20T23:59:59.999999Z')).some(isReading)).toBe(false)
    expect((await ask('2025-02-09T23:59:59.999999Z')).some(isReading)).toBe(true)
  },
)

it.runIf(keepsMonths)(
  'counts a field of too many values in one pass of its own, and the others as they were kept',
  async () => {
    const projectId = randomUUID()
    const createdAt = '2025-03-10T12:00:00.000Z'
    await importRows(Array.from({ length: 520 }, (_, n) => ({ projectId, createdAt, errorCode: `E${n % 510}` })))
    const { secret } = await gateway.makeKey({ permissions: ['Project Owner'], projectId })
    const body = { fields: ['status', 'errorCode', 'country'], limit: 3 }
    const [first, again] = [await facetsOf(gateway.app), await facetsOf(gateway.app)]
    expect(first.map(({ values, more }) => values.length + more)).toEqual([1, 510, 1])
    expect([again, first]).toEqual([await facetsOf(keepingNothing), again])
    const statements = (
      await statementsOf(() => callerWith(gateway.app, secret).post('/api/sms-log/facets', body))
    ).filter(isReading)
    expect(statements).toHaveLength(1)
    expect(statements[0]).toContain('error_code')
    expect(statements[0]).not.toContain('country')

    async function facetsOf(app: Asked): Promise<EntryFacet[]> {
      return (await callerWith(app, secret).post('/api/sms-log/facets', body)).json().facets
    }
  },
)

async function importRows(rows: readonly object[]): Promise<void> {
  const shared = {
    projectId: randomUUID(),
    toNumber: '+491512345',
    fromNumber: '+15550001111',
    status: 'Failed',
    smsCostInUSDCents: 0,
  }
  const report = await gateway.importLines(
    'sms',
    rows.map((row) => ({ _id: randomUUID(), ...shared, ...row })),
  )
  expect(report).toMatchObject({ accepted: rows.length, rejected: 0 })
}

const isReading = (statement: string) => statement.includes('FROM log_entry')

/** What the engine is asked for on the way. */
async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const asked: string[] = []
  const note = (message: unknown) => asked.push((message as { statement: { query: string } }).statement.query)
  subscribe('tollbook:query', note)
  await work()
  unsubscribe('tollbook:query', note)
  return asked
}

/** Each gateway knows of the card that it put in use itself at once. */
async function putInUse(cardId: string | null): Promise<void> {
  for (const app of [gateway.app, keepingNothing]) {
    const answer = await callerWith(app, OWNER_KEY).post('/api/rate-cards/use', { cardId })
    expect(answer.statusCode).toBe(200)
  }
}

async function expectSame(secret: string): Promise<void> {
  for (const { path, body } of asks) {
    const [kept, anew] = await Promise.all(
      [gateway.app, keepingNothing].map((app) => callerWith(app, secret).post(`/api/sms-log/${path}`, body)),
    )
    expect([kept?.statusCode, path, body]).toEqual([200, path, body])
    expect([body, kept?.body]).toEqual([body, anew?.body])
  }
}

async function removeEntry(id: string): Promise<void> {
  const change = `DELETE WHERE id = '${id}' SETTINGS mutations_sync = 2`
  for (const alter of ['log_entry', 'contact_entry'])
    await gateway.store.command(alterText(gateway.store.topology, { alter, change }))
}

function countBy(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1
  return counts
}
