// Messages sent through SendZen are known by their receipts: the one of the delivery says what it is charged as.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestGateway, type TestGateway } from '../test-gateway.ts'

let gateway: TestGateway
beforeAll(async () => {
  gateway = await openTestGateway()
})
afterAll(() => gateway.close())

const every = { channel: 'whatsapp-incoming', prefix: null, unit: 'message', chargesFailed: false, note: '' }
const rates = [
  { ...every, from: '2026-01-01', country: null, category: 'utility', priceInUSDCents: '0.34' },
  { ...every, from: '2026-01-01', country: 'DE', category: 'utility', priceInUSDCents: '5.5' },
  { ...every, from: '2026-01-01', country: 'DE', category: null, priceInUSDCents: '99' },
  { ...every, from: '2026-01-01', country: null, category: 'free', priceInUSDCents: '0' },
]

let ticks = 639_000_000_000_000_000n

function receipt(status: string, to: string, pricing?: object): string {
  ticks += 1n
  const value = {
    messaging_product: 'whatsapp',
    metadata: { display_phone_number: '15550783881', phone_number_id: '1' },
    statuses: [
      { id: `wamid.${ticks}`, status, timestamp: '1780000000', recipient_id: to, ...(pricing && { pricing }) },
    ],
  }
  const payload = JSON.stringify({ entry: [{ id: '1', changes: [{ field: 'messages', value }] }] })
  return `{"project_id":"p","created_at":${ticks},"phone_number_id":"1","event_type":"Message Status","payload":${JSON.stringify(payload)},"direction":1,"flyout_delivery_status":"","flyout_delivery_response":"","flyout_delivery_response_code":200,"flyout_url":""}`
}

it('prices deliveries by category and country, and no other receipt', async () => {
  const utility = { pricing_model: 'PMP', type: 'regular', category: 'utility' }
  const lines = [
    receipt('sent', '4915123454567', utility),
    receipt('delivered', '4915123454567', utility),
    receipt('read', '4915123454567'),
    receipt('delivered', '447911123456', utility),
    receipt('delivered', '4915123454567', { ...utility, type: 'free_customer_service' }),
    receipt('delivered', '447911123456', { category: 'marketing' }),
  ]
  expect((await gateway.importLines('whatsapp-incoming', lines)).accepted).toBe(lines.length)
  const { card } = (await gateway.post('/api/rate-cards', { name: 'Receipts', rates })).json()
  expect((await gateway.post('/api/rate-cards/use', { cardId: card.id })).statusCode).toBe(200)

  const { total } = (
    await gateway.post('/api/cost-summary', { from: '2026-01-01', to: '2027-01-01', channels: ['whatsapp-incoming'] })
  ).json()
  // What the card has no rate for is not known; a rate for every category is not one for what is not charged for.
  expect(total).toMatchObject({
    count: 6,
    estimatedInUSDCents: '5.84',
    estimatedCount: 3,
    notChargedCount: 2,
    unknownCount: 1,
    chargedCount: 0,
  })

  // A contact's page says the same, on one page and over several.
  for (const limit of [50, 1]) {
    const found = (await gateway.get(`/api/lookup?number=4915123454567&limit=${limit}`)).json()
    expect(found.summary).toMatchObject([
      { count: 4, costInUSDCents: null, estimatedInUSDCents: '5.5', estimatedCount: 2 },
    ])
  }
  await gateway.post('/api/rate-cards/use', { cardId: null })
  const { summary } = (await gateway.get('/api/lookup?number=4915123454567')).json()
  expect(summary).toMatchObject([{ costInUSDCents: null, estimatedInUSDCents: null, estimatedCount: 0 }])
})
