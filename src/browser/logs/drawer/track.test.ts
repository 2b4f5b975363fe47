// The way of an entry, for every channel.
import { describe, expect, it } from 'vitest'
import { formatSpan } from '#browser/format/span.ts'
import { type Channel, channels, fieldOf, type Tone } from '#contract/channels/index.ts'
import { type LadderStep, receiptChannels } from '#contract/routes/ladder.ts'
import type { Entry } from '#contract/routes/logs.ts'
import { ticksFromMs } from '#contract/ticks.ts'
import { outcomeOf } from './outcome.ts'
import { type Stop, trackOf } from './track.ts'

const START = '2026-06-01T10:00:00.000Z'
const END = '2026-06-01T10:01:35.000Z'

function statusOf(channel: Channel, tone: Tone): string | undefined {
  const field = fieldOf(channel, channel.status)
  return field.kind === 'status' ? field.options.find((option) => option.tone === tone)?.value : undefined
}

const entryOf = (channel: Channel, status: string): Entry => ({
  _id: 'x',
  [channel.time]: START,
  updatedAt: END,
  [channel.status]: status,
})

const step = (status: string, at: string, source: LadderStep['source'] = 'receipt'): LadderStep => ({
  status,
  at,
  source,
})

const shown = (stops: readonly Stop[]) =>
  stops.map(({ name, state, after }) => {
    const word = 'place' in name ? name.place : 'rung' in name ? name.rung : name.status
    return `${word} ${state}${after === null ? '' : ` +${after}`}`
  })

describe.each(channels.map((channel) => [channel.id, channel] as const))('the way of %s', (_id, channel) => {
  const outbound = channel.direction === 'outbound'

  it('begins with the entry itself and ends with what became of it', () => {
    for (const tone of ['arrived', 'failed'] as const) {
      const status = statusOf(channel, tone)
      if (!outbound || status === undefined) continue
      const stops = trackOf(channel, entryOf(channel, status), [])
      expect(stops[0]).toMatchObject({ name: { place: 'written' }, at: START })
      expect(stops.at(-1)).toMatchObject({ name: { status }, tone, at: END, after: 95_000 })
    }
  })

  it('says that an arrival was not reported', () => {
    const status = statusOf(channel, 'moving') ?? statusOf(channel, 'unclear')
    if (!outbound || status === undefined) return
    expect(trackOf(channel, entryOf(channel, status), []).at(-1)).toMatchObject({
      name: { place: 'arrival' },
      at: null,
    })
  })

  it('draws a step that it could have reported as a gap', () => {
    if (!outbound || !hasStatus(channel, 'Delivered')) return
    expect(shown(trackOf(channel, entryOf(channel, 'Delivered'), []))).toEqual([
      ...['written known', 'sent gap', 'Delivered known +95000'],
    ])
  })

  it('tells where an entry came from and went to', () => {
    if (outbound) return
    const ticks = channel.fields.find(({ kind }) => kind === 'ticks')?.key ?? ''
    const entry = { ...entryOf(channel, 'x'), [ticks]: ticksFromMs(Date.parse(START) + 2000).toString() }
    const forwarded = { ...entry, flyoutDeliveryStatus: 'Failed', flyoutDeliveryResponseCode: 504 }
    expect(shown(trackOf(channel, forwarded, []))).toEqual(['happened known', 'logged known +2000', 'forwarded known'])
    expect(trackOf(channel, forwarded, []).at(-1)).toMatchObject({ tone: 'failed', detail: 'Failed, HTTP 504' })
    expect(shown(trackOf(channel, entry, [])).at(-1)).toBe('forwarded never')
  })
})

function hasStatus(channel: Channel, value: string): boolean {
  const field = fieldOf(channel, channel.status)
  return field.kind === 'status' && field.options.some((option) => option.value === value)
}

const receipted = channels.find((channel) => receiptChannels(channel).length > 0)
if (!receipted) throw new Error('no channel has receipts')

describe('receipts', () => {
  const entry = entryOf(receipted, 'Sent')

  it('take their place in the way', () => {
    const steps = [step('sent', '2026-06-01T10:00:02.000Z'), step('read', END)]
    expect(shown(trackOf(receipted, entry, steps))).toEqual([
      ...['written known', 'sent known +2000', 'delivered gap', 'read known +93000'],
    ])
  })

  it('leave the end open until one says that it arrived', () => {
    expect(shown(trackOf(receipted, entry, [step('sent', END)])).at(-1)).toBe('arrival ahead')
  })

  it('are believed before the entry, which is named', () => {
    const steps = [step('sent', START), step('read', END)]
    expect(outcomeOf(receipted, entry, { steps, current: 'read' })).toMatchObject({
      ...{ receipt: 'read', status: 'Sent', tone: 'arrived', at: END, dissent: 'entry', doubt: null },
    })
  })

  it('that say what the entry says are no second voice', () => {
    const read = outcomeOf(receipted, entryOf(receipted, 'Read'), { steps: [step('read', END)], current: 'read' })
    expect(read).toMatchObject({ receipt: null, status: 'Read', dissent: null })
  })

  it('tell the code of a failure, and a failure of what arrived all the same', () => {
    const failure = { ...step('failed', END), errors: [{ code: '131049', title: 'Held back', details: null }] }
    expect(outcomeOf(receipted, entry, { steps: [failure], current: 'failed' })).toMatchObject({
      ...{ receipt: 'failed', tone: 'failed', code: '131049', known: '131049', dissent: 'entry' },
    })
    const steps = [step('delivered', START), failure]
    expect(outcomeOf(receipted, entryOf(receipted, 'Delivered'), { steps, current: 'delivered' })).toMatchObject({
      ...{ receipt: null, tone: 'arrived', code: null, dissent: 'receipt' },
    })
  })
})

it('says how long it took to two units', () => {
  const spans = [900, 1000, 95_000, 60_000, 3_600_000, 3_720_000, 93_600_000, 59_600]
  expect(spans.map((ms) => formatSpan(ms, 'en'))).toEqual([
    ...['0.9 sec', '1 sec', '1 min 35 sec', '1 min', '1 hr', '1 hr 2 min', '1 day 2 hr', '1 min'],
  ])
})
