import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ListedNumber, lookupList, MOST_LISTED } from '#contract/routes/lookup-list.ts'
import { samplePhones } from '../numbers/sample-phones.ts'
import { openTestGateway, type TestCaller, type TestGateway } from '../test-gateway.ts'

const PROJECT = '22222222-2222-4222-8222-222222222222'
const OTHER = '33333333-3333-4333-8333-333333333333'

let gateway: TestGateway
let next = 0

const row = (changes: object) => {
  next += 1
  return {
    _id: `00000000-0000-4000-8000-${String(next).padStart(12, '0')}`,
    createdAt: `2026-05-${String(next).padStart(2, '0')}T10:00:00.000Z`,
    projectId: PROJECT,
    fromNumber: '+15550001111',
    status: 'Delivered',
    smsCostInUSDCents: 1,
    ...changes,
  }
}

beforeAll(async () => {
  gateway = await openTestGateway()
  const report = await gateway.importLines('sms', [
    row({ toNumber: '+15551234567', smsCostInUSDCents: 7.5 }),
    row({ toNumber: '15551234567', status: 'Failed', errorCode: '30003', smsCostInUSDCents: 0 }),
    row({ toNumber: '+4915123454567', smsCostInUSDCents: 1 }),
    row({ toNumber: '+5511987654321' }),
    // The German number above without its country code has the digits of this one in Texas.
    row({ toNumber: '+15123454567', smsCostInUSDCents: 2 }),
    row({ toNumber: '32665' }),
    // 020 7946 0958 in London, and a line of the same national number in Berlin.
    row({ toNumber: '+442079460958' }),
    row({ toNumber: '+492079460958' }),
    row({ toNumber: '+447911123456', projectId: OTHER }),
  ])
  expect(report.rejected).toBe(0)
  await gateway.importLines('call', [
    row({ toNumber: '+1-555-123-4567', status: 'Completed', callCostInUSDCents: 30, callData: { message: 'up' } }),
  ])
})
afterAll(() => gateway.close())

async function list(
  numbers: readonly string[],
  more: object = {},
  caller: TestCaller = gateway,
): Promise<ListedNumber[]> {
  const answer = await caller.post(lookupList.path, { numbers, ...more })
  expect(answer.statusCode).toBe(200)
  return answer.json().rows
}

async function only(number: string, more: object = {}, caller: TestCaller = gateway): Promise<ListedNumber> {
  const [first] = await list([number], more, caller)
  if (!first) throw new Error('no row')
  return first
}

describe('a list of numbers', () => {
  it('is answered in its order, one row each', async () => {
    const numbers = ['+4915123454567', 'nobody', '+15551234567', '', '+4915123454567']
    expect((await list(numbers)).map(({ input }) => input)).toEqual(numbers)
    expect(await list([])).toEqual([])
  })

  it.each(['+1 (555) 123-4567', '15551234567', '0015551234567', 'tel:+1-555-123-4567', '+١٥٥٥١٢٣٤٥٦٧', '555 123 4567'])(
    'finds every spelling of a line from %s: what came of it by channel, and what it cost',
    async (input) => {
      expect(await only(input)).toMatchObject({
        digits: '15551234567',
        number: '+1 555 123 4567',
        problem: null,
        contacted: true,
        total: {
          count: 3,
          arrivedCount: 2,
          failedCount: 1,
          costInUSDCents: '37.5',
          chargedCount: 2,
          notChargedCount: 1,
          firstAt: '2026-05-01T10:00:00.000Z',
          lastAt: '2026-05-10T10:00:00.000Z',
        },
        channels: [
          { channel: 'sms', count: 2, status: 'Failed', outcome: 'failed', code: '30003' },
          { channel: 'call', count: 1, status: 'Completed', outcome: 'arrived', code: null },
        ],
      })
    },
  )

  it('knows who was not contacted, which is no problem', async () => {
    expect(await only('+4930123456')).toMatchObject({
      contacted: false,
      problem: null,
      country: 'DE',
      total: { count: 0, firstAt: null },
      channels: [],
    })
  })

  it('meets twins, home forms and short codes, and nobody of another country', async () => {
    expect(await only('+55 11 8765-4321')).toMatchObject({ contacted: true, total: { count: 1 } })
    expect(await only('0151 23454567')).toMatchObject({
      digits: '4915123454567',
      match: 'national',
      total: { count: 1 },
    })
    expect(await only('+49 151 23454567')).toMatchObject({
      digits: '4915123454567',
      match: 'exact',
      total: { count: 1 },
    })
    expect(await only('512 345 4567')).toMatchObject({ digits: '15123454567', total: { count: 1 } })
    expect(await only('32665')).toMatchObject({ match: 'exact', total: { count: 1 } })
  })

  it('says where a number may be several lines, how many, and nothing of any', async () => {
    expect(await only('2079460958')).toMatchObject({
      problem: 'ambiguous',
      lineCount: 2,
      contacted: null,
      total: null,
      channels: [],
      country: null,
    })
  })

  it.each(['nobody', '12', '', '()', 'x'.repeat(2000)])('says that "%.9s" is no number', async (input) => {
    expect(await only(input)).toMatchObject({ input, digits: '', problem: 'no-number', contacted: null, total: null })
  })

  it('tells which numbers come again, in whatever form', async () => {
    const rows = await list(['+1 555 123 4567', '+4930123456', '0015551234567', 'nobody', '0049 30 123456', 'nobody'])
    expect(rows.map(({ repeats }) => repeats)).toEqual([null, null, 0, null, 1, null])
  })

  it('keeps to a period, either end of which may be open', async () => {
    const counts = (more: object) => only('+15551234567', more).then(({ total }) => total?.count)
    expect(await counts({ from: '2026-05-02T10:00:00.000Z' })).toBe(2)
    expect(await counts({ to: '2026-05-02T10:00:00.000Z' })).toBe(1)
    expect(await counts({ from: '2026-05-02T10:00:00.000Z', to: '2026-05-03' })).toBe(1)
    expect(await only('+15551234567', { from: '2026-06-01' })).toMatchObject({ contacted: false, total: { count: 0 } })
  })

  it('refuses what it cannot take, and names it', async () => {
    const refusal = async (body: unknown) => {
      const answer = await gateway.post(lookupList.path, body)
      return [answer.statusCode, answer.json().path]
    }
    expect(await refusal({ numbers: Array(MOST_LISTED + 1).fill('1') })).toEqual([400, 'numbers'])
    expect(await refusal({})).toEqual([400, 'numbers'])
    expect(await refusal({ numbers: ['+49', 49] })).toEqual([400, 'numbers.1'])
    expect(await refusal({ numbers: ['1'.repeat(2001)] })).toEqual([400, 'numbers.0'])
    expect(await refusal({ numbers: [], from: 'yesterday' })).toEqual([400, 'from'])
    expect(await refusal({ numbers: [], from: '2026-05-02', to: '2026-05-01' })).toEqual([400, 'from'])
  })

  it('takes as many numbers as it says', async () => {
    const rows = await list(Array.from({ length: MOST_LISTED }, (_, n) => `+4915${String(n).padStart(9, '0')}`))
    expect(rows).toHaveLength(MOST_LISTED)
  })
})

describe('who asks', () => {
  it('keeps to the channels and the project of the key', async () => {
    const sms = await gateway.makeKey({ permissions: ['Read SMS Log'], projectId: PROJECT })
    expect((await only('+15551234567', {}, sms)).channels.map(({ channel }) => channel)).toEqual(['sms'])
    expect(await only('+447911123456', {}, sms)).toMatchObject({ contacted: false })
    expect(await only('07911 123456', {}, sms)).toMatchObject({ contacted: false })
    expect(await only('+447911123456')).toMatchObject({ contacted: true })
    const none = await gateway.makeKey({ permissions: [], projectId: PROJECT })
    expect((await none.post(lookupList.path, { numbers: [] })).statusCode).toBe(403)
  })

  it('tells a masked key what it asks of whole numbers, and spells none out', async () => {
    const masked = await gateway.makeKey({ permissions: ['Project Member'], projectId: PROJECT, masked: true })
    expect(await only('+15551234567', {}, masked)).toMatchObject({ contacted: true, total: { count: 3 } })
    for (const part of ['5551234567', '1234567', '34567', '2079460958'])
      expect(await only(part, {}, masked)).toMatchObject({
        digits: part,
        number: null,
        country: null,
        problem: 'no-country',
        total: null,
      })
  })
})

it('finds what is stored in international form from every form of a number that tells its country', async () => {
  const numbers = [...new Set(samplePhones.map(({ e164 }) => e164))]
  const project = '44444444-4444-4444-8444-444444444444'
  await gateway.importLines(
    'sms',
    numbers.map((toNumber) => ({ ...row({ toNumber, projectId: project }), createdAt: '2026-01-01T00:00:00.000Z' })),
  )
  const caller = await gateway.makeKey({ permissions: ['Read SMS Log'], projectId: project })
  const whole = samplePhones.filter(({ format }) => format === 'e164' || format === 'international')
  const rows = await list(
    whole.map(({ input }) => input),
    {},
    caller,
  )
  const wrong = rows.filter(({ total }) => total?.count !== 1).map(({ input, total }) => `${input}: ${total?.count}`)
  expect(wrong).toEqual([])
  const home = samplePhones.filter(({ format }) => format === 'national')
  const lost = (
    await list(
      home.map(({ input }) => input),
      {},
      caller,
    )
  ).filter(({ contacted }) => contacted === false)
  expect(lost.map(({ input }) => input)).toEqual([])
})
