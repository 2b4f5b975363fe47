import { expect, test } from 'vitest'
import { AMOUNT, billedChannels, findChannel } from '#contract/channels/index.ts'
import { defaultCostView } from '#contract/cost-view.ts'
import type { WasteExample } from '#contract/routes/cost-waste.ts'
import type { Filter } from '#contract/view-state.ts'
import type { Question } from '../question.ts'
import { examplePath, failedPath } from './waste-paths.ts'

const ask = (filters: readonly Filter[] = []): Question => ({
  view: { ...defaultCostView, range: { preset: 'last30d' }, filters },
  chosen: billedChannels,
  zone: 'UTC',
  period: { from: '2026-01-01T00:00:00.000Z', to: '2026-02-01T00:00:00.000Z' },
  compared: undefined,
})
const [sms, call] = [findChannel('sms'), findChannel('call')]
if (!sms?.cost || !call) throw new Error('no channel')
const cost = AMOUNT

const asked = (path: string | undefined) => new URL(path ?? '', 'http://tollbook').searchParams
const example = (changes: Partial<WasteExample>): WasteExample => ({
  channel: 'sms',
  entryId: 'e1',
  lastAt: '2026-01-02T00:00:00.000Z',
  number: null,
  text: null,
  culprit: null,
  count: 2,
  costInUSDCents: '14',
  wastedInUSDCents: '14',
  chargedCount: 2,
  estimatedInUSDCents: '0',
  estimatedCount: 0,
  notChargedCount: 0,
  unknownCount: 0,
  arrivedCount: 0,
  failedCount: 0,
  ...changes,
})

test('what failed was charged: any amount, however small', () => {
  const params = asked(failedPath(ask(), sms))
  expect(params.get(`${cost}.min`)).toBe('0.000001')
  expect(params.getAll('status')).toEqual(['Undelivered', 'Failed', 'Error', 'Low Balance'])
  expect([params.get('range'), params.get('sort')]).toEqual(['last30d', `-${cost}`])
})

test('a bound of the page stands, unless it lets in what was not charged', () => {
  const bounds = (op: Filter['op'], value: string) => {
    const params = asked(failedPath(ask([{ key: cost, op, values: [value] }]), sms))
    return [...params].filter(([name]) => name.startsWith(cost))
  }
  expect(bounds('min', '5')).toEqual([[`${cost}.min`, '5']])
  expect(bounds('min', '0')).toEqual([[`${cost}.min`, '0.000001']])
  expect(bounds('is', '7')).toEqual([[cost, '7']])
  expect(bounds('max', '9')).toEqual([
    [`${cost}.max`, '9'],
    [`${cost}.min`, '0.000001'],
  ])
})

test('an example leads to what its entries have in common, under the filters of the page', () => {
  const filters = [
    { key: 'toNumber', op: 'starts', values: ['+49'] },
    { key: 'country', op: 'is', values: ['DE'] },
  ] as const satisfies Filter[]
  const params = asked(examplePath(ask(filters), sms, example({ number: '+4915112345678', text: 'down' })))
  expect([...params]).toEqual([
    ['range', 'last30d'],
    ['country', 'DE'],
    ['toNumber', '+4915112345678'],
    ['smsText', 'down'],
  ])
  // What is said in a call is a part of its field; a long text is known by its beginning.
  expect(asked(examplePath(ask(), call, example({ text: 'down' }))).get('callData.contains')).toBe('down')
  const long = asked(examplePath(ask(), sms, example({ text: 'x'.repeat(900) })))
  expect(long.get('smsText.starts')).toHaveLength(300)
})

test('a masked example leads to the newest of its entries', () => {
  expect(examplePath(ask(), sms, example({ number: '+49 ••• ••• 5678', text: '•••' }))).toBe('/sms/e1')
})
