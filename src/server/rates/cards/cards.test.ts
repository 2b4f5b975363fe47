import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Rate } from '#contract/rates/rate.ts'
import { plainRate } from '#contract/rates/test-rates.ts'
import type { RateCard, RateCardHead } from '#contract/routes/rate-cards.ts'
import { param, sql } from '../../store/sql.ts'
import { openTestGateway, type TestCaller, type TestGateway } from '../../test-gateway.ts'
import { sampleCard } from './sample/sample-card.ts'

let gateway: TestGateway
let viewer: TestCaller
let admin: TestCaller

beforeAll(async () => {
  gateway = await openTestGateway()
  viewer = await gateway.makeKey({ projectId: 'one', permissions: ['Read SMS Log'] })
  admin = await gateway.makeKey({ projectId: 'one', permissions: ['Project Owner'] })
})
afterAll(() => gateway.close())

async function create(given: object = {}): Promise<RateCard> {
  const answer = await gateway.post('/api/rate-cards', { name: crypto.randomUUID(), rates: [plainRate], ...given })
  expect(answer.statusCode).toBe(200)
  return answer.json().card
}

const at = (id: string, end = '') => `/api/rate-cards/${id}${end}`
const save = (id: string, payload: object, by: TestCaller = gateway) =>
  by.inject({ method: 'PATCH', url: at(id), payload })
const remove = (id: string, by: TestCaller = gateway) => by.inject({ method: 'DELETE', url: at(id) })
const use = (cardId: string | null, by: TestCaller = gateway) => by.post('/api/rate-cards/use', { cardId })
const read = async (id: string, version?: number): Promise<RateCard> =>
  (await gateway.get(at(id, version === undefined ? '' : `?version=${version}`))).json().card
const listed = async (by: TestCaller = gateway): Promise<RateCardHead[]> =>
  (await by.get('/api/rate-cards')).json().cards

describe('a card', () => {
  it('is kept in every version that was saved', async () => {
    const made = await create({ timezone: 'Europe/Berlin', zeroIsUnbilled: true, note: 'First' })
    expect(made).toMatchObject({ version: 1, rateCount: 1, changedBy: 'Owner', isInUse: false, isSample: false })
    const dearer: Rate = { ...plainRate, priceInUSDCents: '8.25' }
    const second = (
      await save(made.id, { version: 1, rates: [plainRate, { ...dearer, from: '2026-10-01' }], note: 'Second' })
    ).json()
    expect(second.card).toMatchObject({ version: 2, rateCount: 2, timezone: 'Europe/Berlin', zeroIsUnbilled: true })
    const third = (await save(made.id, { version: 2, name: `${made.name} II`, zeroIsUnbilled: false })).json()
    expect(third.card).toMatchObject({ version: 3, rateCount: 2, name: `${made.name} II`, note: '' })

    expect(await read(made.id)).toEqual(third.card)
    expect(await read(made.id, 2)).toEqual(second.card)
    expect(await read(made.id, 1)).toEqual(made)
    const { versions } = (await gateway.get(at(made.id, '/versions'))).json()
    expect(versions.map(({ version, note }: RateCardHead) => [version, note])).toEqual([
      [3, ''],
      [2, 'Second'],
      [1, 'First'],
    ])

    const back = (await gateway.post(at(made.id, '/restore'), { version: 3, from: 1, note: 'As it was' })).json().card
    expect(back).toMatchObject({ version: 4, name: made.name, zeroIsUnbilled: true, note: 'As it was' })
    expect(back.rates).toEqual(made.rates)
    expect(Date.parse(back.changedAt)).toBeGreaterThan(Date.parse(made.changedAt))
  })

  it('is not changed by somebody who has not seen the last change', async () => {
    const { id } = await create()
    expect((await save(id, { version: 1, note: 'Mine' })).statusCode).toBe(200)
    const late = await save(id, { version: 1, note: 'Too late' })
    expect([late.statusCode, late.json().code, late.json().path]).toEqual([409, 'conflict', 'version'])
    expect((await gateway.post(at(id, '/restore'), { version: 1, from: 1 })).statusCode).toBe(409)
    expect((await read(id)).note).toBe('Mine')
  })

  it('that is saved twice at once is saved once', async () => {
    const { id } = await create()
    const answers = await Promise.all(['a', 'b', 'c'].map((note) => save(id, { version: 1, note })))
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 409, 409])
  })

  it('is gone when it is deleted, but not from the store', async () => {
    const { id, name } = await create()
    expect((await remove(id)).statusCode).toBe(200)
    expect((await gateway.get(at(id))).statusCode).toBe(404)
    expect((await gateway.get(at(id, '/versions'))).statusCode).toBe(404)
    expect((await remove(id)).statusCode).toBe(404)
    expect((await listed()).map((card) => card.id)).not.toContain(id)
    const kept = await gateway.store.query(
      sql`SELECT version, is_deleted FROM rate_card WHERE name = ${param('String', name)} ORDER BY version`,
    )
    expect(kept).toEqual([
      { version: 1, is_deleted: false },
      { version: 2, is_deleted: true },
    ])
    await create({ name })
  })

  it('of the most rates and the longest notes is saved', async () => {
    const rates = Array.from({ length: 5000 }, (_none, n) => ({
      ...plainRate,
      ...{ country: null, prefix: `${1_000_000 + n}`, note: 'я'.repeat(200) },
    }))
    const card = await create({ rates })
    expect((await read(card.id)).rates).toEqual(rates)
    const more = await gateway.post('/api/rate-cards', { name: 'More', rates: [...rates, plainRate] })
    expect([more.statusCode, more.json().path]).toEqual([400, 'rates'])
  })
})

describe('what is refused', () => {
  it.each([
    ['name', { name: ' ' }],
    ['name', { name: 'x'.repeat(81) }],
    ['timezone', { timezone: 'Europe/Atlantis' }],
    ['zeroIsUnbilled', { zeroIsUnbilled: 'yes' }],
    ['note', { note: 'x'.repeat(201) }],
    ['rates.1.channel', { rates: [plainRate, { ...plainRate, channel: 'fax' }] }],
    ['rates.0.unit', { rates: [{ ...plainRate, unit: 'minute' }] }],
    ['rates.0.category', { rates: [{ ...plainRate, category: 'marketing' }] }],
    ['rates.0.category', { rates: [{ ...plainRate, category: 'gift' }] }],
    ['rates.0.prefix', { rates: [{ ...plainRate, prefix: '49' }] }],
    ['rates.1.from', { rates: [plainRate, plainRate] }],
    ['rates.0.from', { rates: [{ ...plainRate, from: '2026-02-30' }] }],
    ['rates.0.priceInUSDCents', { rates: [{ ...plainRate, priceInUSDCents: '1e3' }] }],
    ['rates.0.country', { rates: [{ ...plainRate, country: 'UK' }] }],
  ])('a bad %s', async (path, given) => {
    const answer = await gateway.post('/api/rate-cards', { name: 'Refused', ...given })
    expect([answer.statusCode, answer.json().path]).toEqual([400, path])
    expect((await listed()).map(({ name }) => name)).not.toContain('Refused')
  })

  it('a name that is taken, in any case, and the sample’s', async () => {
    const { name } = await create({ name: 'Twilio' })
    for (const taken of [name.toUpperCase(), 'sample prices']) {
      const again = await gateway.post('/api/rate-cards', { name: taken })
      expect([again.statusCode, again.json().path]).toEqual([409, 'name'])
    }
  })

  it('a change by anybody but the owner key', async () => {
    const { id } = await create()
    for (const caller of [viewer, admin]) {
      expect((await caller.post('/api/rate-cards', { name: 'x' })).statusCode).toBe(403)
      expect((await save(id, { version: 1 }, caller)).statusCode).toBe(403)
      expect((await caller.post(at(id, '/restore'), { version: 1, from: 1 })).statusCode).toBe(403)
      expect((await remove(id, caller)).statusCode).toBe(403)
      expect((await use(id, caller)).statusCode).toBe(403)
      expect((await caller.get(at(id))).json()).toMatchObject({ card: { rates: [plainRate] }, mayChange: false })
      expect((await caller.get('/api/rate-cards')).json()).toMatchObject({ mayChange: false })
    }
    expect((await gateway.get('/api/rate-cards')).json()).toMatchObject({ mayChange: true })
  })

  it('reading by a key that reads no log', async () => {
    const { id } = await create()
    const blind = await gateway.makeKey({ projectId: 'one', permissions: [] })
    for (const url of ['/api/rate-cards', at(id), at(id, '/versions'), at(id, '/csv')])
      expect([url, (await blind.get(url)).statusCode]).toEqual([url, 403])
    expect((await blind.post('/api/rate-cards/read-csv', { text: '' })).statusCode).toBe(403)
  })

  it('what somebody wrote is masked for those who may not see numbers', async () => {
    const note = 'for +49 151 2345 4567'
    const { id } = await create({ note, rates: [{ ...plainRate, note }] })
    const masked = await gateway.makeKey({ projectId: 'one', permissions: ['Viewer'], masked: true })
    for (const end of ['', '/versions', '/csv']) {
      expect((await gateway.get(at(id, end))).body).toContain('4567')
      expect((await masked.get(at(id, end))).body).not.toContain('4567')
    }
  })
})

describe('the sample', () => {
  it('is there, sound, not in use, and nobody’s to change', async () => {
    const card = await read(sampleCard.id)
    expect(card).toMatchObject({ isSample: true, isInUse: false, name: 'Sample prices' })
    expect(new Set(card.rates.map(({ channel }) => channel))).toEqual(
      new Set(['sms', 'call', 'whatsapp', 'whatsapp-incoming']),
    )
    expect(await create({ rates: card.rates })).toMatchObject({ isSample: false, rates: card.rates })
    expect((await save(sampleCard.id, { version: 1 })).statusCode).toBe(400)
    expect((await remove(sampleCard.id)).statusCode).toBe(400)
    expect((await gateway.get(at(sampleCard.id, '?version=7'))).statusCode).toBe(404)
  })
})

describe('the card in use', () => {
  it('is one or none, and cannot be deleted', async () => {
    const one = await create()
    const other = await create()
    const { use: first } = (await use(one.id)).json()
    expect(first).toMatchObject({ cardId: one.id, changedBy: 'Owner' })
    // Choosing it again is no change.
    expect((await use(one.id)).json().use).toEqual(first)
    expect((await remove(one.id)).statusCode).toBe(409)
    await use(other.id)
    expect((await listed()).filter(({ isInUse }) => isInUse).map(({ id }) => id)).toEqual([other.id])
    expect((await remove(one.id)).statusCode).toBe(200)
    await use(sampleCard.id)
    expect((await listed()).filter(({ isInUse }) => isInUse).map(({ isSample }) => isSample)).toEqual([true])
    const { use: none } = (await use(null)).json()
    expect(none.cardId).toBeNull()
    expect((await listed()).filter(({ isInUse }) => isInUse)).toEqual([])
    const unknown = await use(crypto.randomUUID())
    expect([unknown.statusCode, unknown.json().path]).toEqual([404, 'cardId'])
  })
})

describe('CSV', () => {
  it('of a card reads as its rates', async () => {
    const { id } = await create({ rates: sampleCard.rates })
    const answer = await viewer.get(at(id, '/csv'))
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8')
    const report = (await viewer.post('/api/rate-cards/read-csv', { text: answer.body })).json()
    expect(report).toEqual({ rates: sampleCard.rates, errors: [] })
  })

  it('is read with its bad lines named, and nothing saved', async () => {
    const before = await listed()
    const text = 'channel;from;price_usd\nsms;2026-01-01;0,05\nfax;2026-01-01;0,05\n'
    const report = (await gateway.post('/api/rate-cards/read-csv', { text })).json()
    expect(report.rates).toEqual([{ ...plainRate, country: null, priceInUSDCents: '5' }])
    expect(report.errors).toMatchObject([{ line: 3, column: 'channel', fault: 'unknownChannel' }])
    expect(await listed()).toEqual(before)
  })
})
