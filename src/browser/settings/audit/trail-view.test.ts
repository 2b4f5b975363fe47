import { expect, it } from 'vitest'
import { formatTrail, isNarrowed, parseTrail, plainTrail, type TrailView, trailFilters } from './trail-view.ts'

const full: TrailView = {
  mine: true,
  action: 'reveal',
  outcome: 'refused',
  range: { from: '2026-11-01T00:00:00.000Z', to: null },
  text: '+49 151 2345 4567',
  actor: 'owner',
  subject: 'a & b',
}

it.each([plainTrail, full, { ...plainTrail, mine: true }, { ...plainTrail, range: { preset: 'last7d' } } as TrailView])(
  'comes back from the address it makes: %j',
  (view) => expect(parseTrail(new URLSearchParams(formatTrail(view).toString()))).toEqual(view),
)

it('has an empty address where nothing is left out', () => expect(formatTrail(plainTrail).toString()).toBe(''))

it('leaves nothing out for what it cannot read', () =>
  expect(parseTrail(new URLSearchParams('action=look&outcome=maybe&range=once&mine=yes'))).toEqual(plainTrail))

it('asks for what the view says', () => {
  expect(trailFilters(plainTrail, 'UTC', new Date())).toEqual({})
  expect(trailFilters(full, 'UTC', new Date())).toEqual({
    actions: 'reveal',
    outcome: 'refused',
    text: '+49 151 2345 4567',
    actor: 'owner',
    subject: 'a & b',
    from: '2026-11-01T00:00:00.000Z',
  })
})

it('tells a narrowed view from that of one’s own', () => {
  expect([plainTrail, { ...plainTrail, mine: true }, { ...plainTrail, text: 'a' }].map(isNarrowed)).toEqual([
    false,
    false,
    true,
  ])
})
