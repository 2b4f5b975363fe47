import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { findChannel } from '#contract/channels/index.ts'
import { type CostWaste, costWaste, wasteKinds } from '#contract/routes/cost-waste.ts'
import { outboundChannels, realRows } from '../../test-fixtures.ts'
import { openTestGateway, type TestCaller, type TestGateway } from '../../test-gateway.ts'
import { type TestRow, wastedCents, wastedRows } from './test-waste.ts'

let gateway: TestGateway
beforeAll(async () => {
  gateway = await openTestGateway()
})
afterAll(() => gateway.close())

const MINUTE = 60_000
const start = Date.parse('2026-10-25T00:30:00.000Z')

/** Imports rows into a project of their own, whose id it answers. */
async function fill(rows: readonly TestRow[]): Promise<string> {
  const projectId = randomUUID()
  for (const channel of outboundChannels) {
    const lines = rows.filter((row) => row.channel === channel).map((row) => lineOf(row, projectId))
    if (lines.length > 0) expect(await gateway.importLines(channel, lines)).toMatchObject({ accepted: lines.length })
  }
  return projectId
}

function lineOf({ id, channel: channelId, at, status, cents, digits, text }: TestRow, projectId: string): object {
  const channel = findChannel(channelId)
  if (!channel?.cost) throw new Error(channelId)
  return {
    _id: id,
    projectId,
    createdAt: new Date(at).toISOString(),
    [channel.contact]: digits === 'Acme' ? digits : `+${digits}`,
    [channel.own]: '+15550001111',
    [channel.status]: status,
    [channel.title]: channelId === 'call' ? { message: text } : text,
    [channel.cost]: cents,
  }
}

async function ask(caller: TestCaller, body: object): Promise<CostWaste> {
  const answer = await caller.post('/api/cost-waste', body)
  expect([answer.statusCode, answer.body.slice(0, 300)]).toEqual([200, expect.anything()])
  return costWaste.response.parse(answer.json())
}

const period = (from: number, to: number) => ({
  from: new Date(from).toISOString(),
  to: new Date(to).toISOString(),
})

/** What the route must say of each kind, by hand. */
function expected(rows: readonly TestRow[], from: number, to: number) {
  return wasteKinds.map((kind) => {
    const wasted = wastedRows(kind, rows, from, to)
    return { kind, count: wasted.length, wastedInUSDCents: wastedCents(kind, wasted) }
  })
}

const said = ({ kinds }: CostWaste) =>
  kinds.map(({ kind, count, wastedInUSDCents }) => ({ kind, count, wastedInUSDCents }))

const row = fc.record({
  id: fc.uuid(),
  at: fc.nat(45 * 60).map((seconds) => start + seconds * 1000),
  cents: fc.constantFrom('0', '0.000001', '7', '7.25', '13'),
  digits: fc.constantFrom('15551234567', '442071838750', 'Acme'),
})
const sms = fc.record({
  channel: fc.constant('sms'),
  status: fc.constantFrom('Failed', 'Failed', 'Undelivered', 'Sent', 'Delivered', 'Success'),
  text: fc.constantFrom(
    'down',
    `${'a'.repeat(99)}’`,
    `${'a'.repeat(99)}’`,
    `${'a'.repeat(140)} 🔥🔥`,
    `${'ы'.repeat(80)}`,
    `’–${'a'.repeat(99)}`,
    'This message is sensitive and is not logged',
    '',
  ),
})
const call = fc.record({
  channel: fc.constant('call'),
  status: fc.constantFrom('Error', 'Busy', 'Error', 'Success'),
  text: fc.constantFrom('down', `${'a'.repeat(99)}’`, 'This call is sensitive and is not logged'),
})
const rows = fc.uniqueArray(
  fc.oneof({ weight: 3, arbitrary: sms }, call).chain((of) => row.map((each): TestRow => ({ ...each, ...of }))),
  { minLength: 1, maxLength: 60, selector: ({ id }) => id },
)

it('counts exactly what a hand would, and the waste of two halves is that of the whole', async () => {
  await fc.assert(
    fc.asyncProperty(rows, fc.integer({ min: 1, max: 44 }), async (all, minute) => {
      const query = { projectId: await fill(all) }
      const [to, middle] = [start + 60 * MINUTE, start + minute * MINUTE]
      const [whole, first, second] = [
        await ask(gateway, { ...period(start, to), query }),
        await ask(gateway, { ...period(start, middle), query }),
        await ask(gateway, { ...period(middle, to), query }),
      ]
      expect(said(whole)).toEqual(expected(all, start, to))
      expect(said(first)).toEqual(expected(all, start, middle))
      expect(said(second)).toEqual(expected(all, middle, to))
      expect(whole.total.count).toBe(all.length)
      const counted = (waste: CostWaste, n: number) => waste.kinds[n]?.count ?? 0
      for (const n of [0, 1, 2]) expect(counted(first, n) + counted(second, n)).toBe(counted(whole, n))
      for (const { channels, count } of whole.kinds) {
        expect(channels.reduce((sum, each) => sum + each.count, 0)).toBe(count)
      }
    }),
    { numRuns: 5, endOnFailure: true },
  )
})

it('reads real rows, and the same once more, failed and charged', async () => {
  const real = outboundChannels.flatMap((channel) => realRows(channel).map((entry) => realRow(channel, entry)))
  const again = real.map((each) => ({
    ...each,
    id: randomUUID(),
    at: each.at + 5 * MINUTE,
    status: 'Error',
    cents: '7.25',
  }))
  const all = [...real, ...again]
  const query = { projectId: await fill(all) }
  const [from, to] = [Math.min(...all.map(({ at }) => at)), Math.max(...all.map(({ at }) => at)) + 1]
  const answer = await ask(gateway, { ...period(from, to), channels: outboundChannels, query })
  expect(answer.total.count).toBe(all.length)
  expect(said(answer)).toEqual(expected(all, from, to))
  expect(answer.kinds.map(({ count }) => count > 0)).toEqual([true, true, false, false])
})

function realRow(channelId: string, entry: Record<string, unknown>): TestRow {
  const channel = findChannel(channelId)
  if (!channel?.cost) throw new Error(channelId)
  const value = (key: string) => {
    const given = entry[key]
    return typeof given === 'object' && given !== null && 'value' in given ? given.value : given
  }
  const text = value(channel.title)
  const spoken = typeof text === 'object' && text !== null && 'message' in text ? text.message : text
  return {
    id: String(entry._id),
    channel: channelId,
    at: Date.parse(String(value('createdAt'))),
    status: String(value(channel.status)),
    cents: String(value(channel.cost)),
    digits: String(value(channel.contact) ?? '').replace(/\D/g, ''),
    text: typeof spoken === 'string' ? spoken : JSON.stringify(spoken ?? ''),
  }
}
