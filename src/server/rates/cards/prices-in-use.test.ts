import { afterAll, beforeAll, expect, it } from 'vitest'
import { plainRate } from '#contract/rates/test-rates.ts'
import { openTestGateway, type TestGateway } from '../../test-gateway.ts'
import { makePricesInUse } from './prices-in-use.ts'
import { sampleCard } from './sample/sample-card.ts'

let gateway: TestGateway
let time = 0

beforeAll(async () => {
  gateway = await openTestGateway()
})
afterAll(() => gateway.close())

async function createInUse(): Promise<string> {
  const { card } = (await gateway.post('/api/rate-cards', { name: crypto.randomUUID(), rates: [plainRate] })).json()
  await gateway.post('/api/rate-cards/use', { cardId: card.id })
  return card.id
}

it('is the newest version of the card in use: the same object while nothing changes, looked for now and then', async () => {
  const prices = makePricesInUse(gateway.store, () => time)
  expect(await prices.current()).toBeNull()
  const id = await createInUse()
  // Kept, because nobody told this one.
  expect(await prices.current()).toBeNull()
  time += 5000
  const first = await prices.current()
  expect(first).toEqual({
    ...{ cardId: id, version: 1, name: expect.any(String), isSample: false },
    ...{ timezone: 'UTC', zeroIsUnbilled: false, rates: [plainRate] },
  })
  time += 5000
  expect(await prices.current()).toBe(first)

  await gateway.inject({ method: 'PATCH', url: `/api/rate-cards/${id}`, payload: { version: 1, zeroIsUnbilled: true } })
  expect(await prices.current()).toBe(first)
  prices.forget()
  expect(await prices.current()).toMatchObject({ version: 2, zeroIsUnbilled: true })

  await gateway.post('/api/rate-cards/use', { cardId: sampleCard.id })
  prices.forget()
  expect(await prices.current()).toMatchObject({ cardId: sampleCard.id, isSample: true, rates: sampleCard.rates })
  await gateway.post('/api/rate-cards/use', { cardId: null })
  prices.forget()
  expect(await prices.current()).toBeNull()
})

it('asks the store once for many at a time, and again after a failure', async () => {
  let asked = 0
  let broken = true
  const store = {
    ...gateway.store,
    query: async <Row>(...input: Parameters<typeof gateway.store.query>) => {
      asked += 1
      if (broken) throw new Error('down')
      return gateway.store.query<Row>(...input)
    },
  }
  const prices = makePricesInUse(store, () => time)
  await expect(Promise.all([prices.current(), prices.current()])).rejects.toThrow('down')
  expect(asked).toBe(1)
  broken = false
  expect(await Promise.all([prices.current(), prices.current(), prices.current()])).toEqual([null, null, null])
  expect(asked).toBe(2)
})
