import fc from 'fast-check'
import { expect, test } from 'vitest'
import { channels, type Tone } from '#contract/channels/index.ts'
import { rangePresets } from '#contract/view-state.ts'
import {
  filtersOf,
  formatLookupView,
  type LookupView,
  parseLookupView,
  plainView,
  requestFilters,
  withoutFilter,
} from './lookup-view.ts'

const ids = channels.map(({ id }) => id)

const views: fc.Arbitrary<LookupView> = fc.record({
  channels: fc.subarray(ids),
  direction: fc.constantFrom('inbound' as const, 'outbound' as const, undefined),
  outcome: fc.constantFrom<(Tone | undefined)[]>('arrived', 'moving', 'failed', 'unclear', undefined),
  range: fc.oneof(
    fc.constantFrom(...rangePresets).map((preset) => ({ preset })),
    fc.constant({ from: '2026-11-01T00:00:00.000Z', to: null }),
  ),
  text: fc.string().map((text) => text.trim()),
  order: fc.constantFrom('newest-first' as const, 'oldest-first' as const),
})

test('an address tells the whole view, and nothing of what leaves nothing out', () => {
  fc.assert(
    fc.property(views, fc.string({ minLength: 1 }), (view, number) => {
      const params = formatLookupView(number, view)
      expect(parseLookupView(new URLSearchParams(params.toString()))).toEqual({ view, problems: [] })
      expect(params.get('number')).toBe(number)
    }),
  )
  expect(formatLookupView('+1', plainView).toString()).toBe('number=%2B1')
})

test('names what it cannot read and shows the rest', () => {
  const text = 'channel=telex&channel=sms&direction=up&outcome=lost&range=ever&order=odd&text=hi'
  expect(parseLookupView(new URLSearchParams(text))).toEqual({
    view: { ...plainView, channels: ['sms'], text: 'hi' },
    problems: ['channel', 'range', 'direction', 'outcome', 'order'],
  })
})

test('without its filters one by one a view leaves nothing out', () => {
  fc.assert(
    fc.property(views, (view) => {
      const bare = filtersOf(view).reduce(withoutFilter, view)
      expect(filtersOf(bare)).toEqual([])
      expect(requestFilters(bare, 'Europe/Berlin', new Date('2026-11-22T12:00:00Z'))).toEqual({})
    }),
  )
})

test('asks for whole days of the zone', () => {
  const view = { ...plainView, channels: ['sms', 'call'], outcome: 'failed', range: { preset: 'today' } } as const
  expect(requestFilters(view, 'Europe/Berlin', new Date('2026-11-22T12:00:00Z'))).toEqual({
    channels: 'sms,call',
    outcome: 'failed',
    from: '2026-11-21T23:00:00.000Z',
    to: '2026-11-22T23:00:00.000Z',
  })
})
