// What the route tells of waste, and to whom.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type CostWaste, costWaste, type WasteKind } from '#contract/routes/cost-waste.ts'
import { openTestGateway, type TestCaller, type TestGateway } from '../../test-gateway.ts'

const PROJECT = '33333333-3333-4333-8333-333333333333'
const year = { from: '2026-01-01', to: '2027-01-01' }
const dear = `${'a'.repeat(99)}’`

let gateway: TestGateway
let serial = 0
const smsRow = (at: string, changes: object) => ({
  _id: `00000000-0000-4000-8000-${String(++serial).padStart(12, '0')}`,
  projectId: PROJECT,
  createdAt: `2026-03-0${at}Z`,
  toNumber: '+491511234' + '5678',
  status: 'Delivered',
  smsCostInUSDCents: 7.5,
  ...changes,
})

beforeAll(async () => {
  gateway = await openTestGateway()
  const report = await gateway.importLines('sms', [
    // Three times the same, the third ten minutes and a moment after the second.
    smsRow('1T10:00:00.000', { smsText: 'db is down', smsCostInUSDCents: 7 }),
    smsRow('1T10:10:00.000', { smsText: 'db is down', smsCostInUSDCents: 0, toNumber: '0049 1511 2345678' }),
    smsRow('1T10:20:00.001', { smsText: 'db is down' }),
    smsRow('2T10:00:00.000', { smsText: dear }),
    smsRow('2T12:00:00.000', { smsText: dear, smsCostInUSDCents: 7.500001 }),
    ...Array.from({ length: 5 }, (_none, n) =>
      smsRow(`3T1${n}:00:00.000`, { status: 'Failed', smsText: `try ${n}`, toNumber: '+442071838750' }),
    ),
    smsRow('3T16:00:00.000', { status: 'Sent', smsText: 'try 5', toNumber: '+442071838750' }),
    // Four failures are not enough, and one that may have arrived is one too many.
    ...Array.from({ length: 5 }, (_none, n) =>
      smsRow(`4T1${n}:00:00.000`, { status: n > 0 ? 'Failed' : 'Success', smsText: `${n}`, toNumber: '+12025550123' }),
    ),
  ])
  expect(report).toMatchObject({ rejected: 0 })
  await gateway.importLines('call', [
    {
      ...smsRow('5T10:00:00.000', { status: 'Error', fromNumber: '+15550001111' }),
      callData: { message: 'up' },
      callCostInUSDCents: 30,
    },
  ])
})
afterAll(() => gateway.close())

async function ask(caller: TestCaller, body: object = year): Promise<CostWaste> {
  const answer = await caller.post('/api/cost-waste', body)
  expect([answer.statusCode, answer.body.slice(0, 300)]).toEqual([200, expect.anything()])
  return costWaste.response.parse(answer.json())
}

const kindOf = ({ kinds }: CostWaste, kind: WasteKind) => kinds.find((each) => each.kind === kind)

it('tells what failed by channel, whose logs show it', async () => {
  const answer = await ask(gateway)
  expect(kindOf(answer, 'failed')).toMatchObject({
    count: 10,
    wastedInUSDCents: '97.5',
    channels: [
      { channel: 'sms', count: 9, wastedInUSDCents: '67.5' },
      { channel: 'call', count: 1, wastedInUSDCents: '30' },
    ],
    examples: [],
  })
})

it('counts a duplicate up to ten minutes after the one before, however the number is written', async () => {
  expect(kindOf(await ask(gateway), 'duplicate')).toMatchObject({
    count: 1,
    costInUSDCents: '0',
    notChargedCount: 1,
    examples: [{ count: 1, number: '0049 1511 2345678', text: 'db is down', lastAt: '2026-03-01T10:10:00.000Z' }],
  })
})

it('names the character that makes a text dear, and what to write instead', async () => {
  expect(kindOf(await ask(gateway), 'unicode')).toMatchObject({
    count: 2,
    costInUSDCents: '15.000001',
    // Half of it, rounded up to the smallest that the store holds.
    wastedInUSDCents: '7.500001',
    atLeast: false,
    examples: [
      { number: null, text: dear, culprit: { character: '’', instead: "'", parts: 2, partsWithout: 1 }, count: 2 },
    ],
  })
})

it('calls a number unreachable when five failed and nothing may have arrived', async () => {
  expect(kindOf(await ask(gateway), 'unreachable')).toMatchObject({
    count: 6,
    wastedInUSDCents: '45',
    examples: [{ number: '+442071838750', text: null, count: 6, failedCount: 5 }],
  })
})

it('withholds from a masked key what only a look into texts tells, and masks the rest', async () => {
  const masked = await gateway.makeKey({ permissions: ['Project Member'], projectId: PROJECT, masked: true })
  const answer = await ask(masked)
  expect(kindOf(answer, 'unicode')).toMatchObject({ withheld: true, count: 0, examples: [] })
  expect(kindOf(answer, 'duplicate')).toMatchObject({
    withheld: false,
    count: 1,
    examples: [{ number: '+49 ••• ••• 5678', text: '•••' }],
  })
  expect(kindOf(answer, 'unreachable')?.examples).toMatchObject([{ number: '+44 ••• ••• 8750', text: null }])
  for (const secret of ['15112345', '1511 2345', '2071838750', 'db is down', dear]) {
    expect(JSON.stringify(answer)).not.toContain(secret)
  }
  // A query that tests pieces of what is masked is refused, as everywhere.
  const pieces = { ...year, channels: ['sms'], query: { smsText: { _type: 'Search', value: 'down' } } }
  expect((await masked.post('/api/cost-waste', pieces)).json()).toMatchObject({ path: 'query.smsText' })
})

it('shows a key of one channel that channel alone', async () => {
  const calls = await gateway.makeKey({ permissions: ['Read Call Log'], projectId: PROJECT })
  const answer = await ask(calls)
  expect(answer.total).toMatchObject({ count: 1, costInUSDCents: '30' })
  expect(answer.kinds.map(({ count }) => count)).toEqual([1, 0, 0, 0])
  expect((await calls.post('/api/cost-waste', { ...year, channels: ['sms'] })).statusCode).toBe(403)
  const elsewhere = await gateway.makeKey({ permissions: ['Project Member'], projectId: 'elsewhere' })
  expect((await ask(elsewhere)).total.count).toBe(0)
})

it('says nothing of nothing', async () => {
  const { total, kinds } = await ask(gateway, { from: '2020-01-01', to: '2021-01-01' })
  expect(total.count).toBe(0)
  for (const kind of kinds) expect(kind).toMatchObject({ count: 0, wastedInUSDCents: '0', channels: [], examples: [] })
})

it.each([
  [{ from: 'yesterday' }, 'from'],
  [{ from: '2028-01-01' }, 'from'],
  [{ to: 1 }, 'to'],
  [{ timezone: 'Nowhere' }, 'timezone'],
  [{ channels: ['fax'] }, 'channels.0'],
  [{ channels: [] }, 'channels'],
  [{ query: { nonsense: 1 } }, 'query.nonsense'],
])('refuses %j', async (change, path) => {
  const answer = await gateway.post('/api/cost-waste', { ...year, ...change })
  expect([answer.statusCode, answer.json().path]).toEqual([400, path])
})
