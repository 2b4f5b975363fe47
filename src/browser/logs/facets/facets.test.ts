import { describe, expect, it } from 'vitest'
import { channels, type Field, fieldOf } from '#contract/channels/index.ts'
import type { Filter } from '#contract/view-state.ts'
import { facetFilter, stateOf, toggleExcluded, toggleIncluded, toggleOnly } from './facet-filter.ts'
import { facetFields, facetRows, isBare } from './facet-rows.ts'

const [channel] = channels
if (!channel) throw new Error('no channel')
const status = fieldOf(channel, channel.status)
const own = fieldOf(channel, channel.own)
const team = fieldOf(channel, 'team')

const is = (...values: string[]): Filter => ({ key: 'status', op: 'is', values })
const not = (...values: string[]): Filter => ({ key: 'status', op: 'not', values })
const empty: Filter = { key: 'status', op: 'empty', values: [] }
const filled: Filter = { key: 'status', op: 'filled', values: [] }

describe('a press on a value', () => {
  const cases: [string, typeof toggleOnly, Filter | undefined, string | null, Filter | null][] = [
    ['takes it in', toggleIncluded, undefined, 'a', is('a')],
    ['takes another in', toggleIncluded, is('a'), 'b', is('a', 'b')],
    ['takes it out again', toggleIncluded, is('a', 'b'), 'a', is('b')],
    ['takes the last one out', toggleIncluded, is('a'), 'a', null],
    ['ends its exclusion', toggleIncluded, not('a', 'b'), 'a', not('b')],
    ['turns exclusion of others round', toggleIncluded, not('a'), 'b', is('b')],
    ['takes the entries without one', toggleIncluded, is('a'), null, empty],
    ['leaves the entries without one', toggleIncluded, empty, null, null],
    ['takes a value in place of none', toggleIncluded, empty, 'a', is('a')],
    ['excludes', toggleExcluded, undefined, 'a', not('a')],
    ['excludes another', toggleExcluded, not('a'), 'b', not('a', 'b')],
    ['excludes what was included', toggleExcluded, is('a', 'b'), 'a', not('a')],
    ['excludes no more', toggleExcluded, not('a'), 'a', null],
    ['excludes the entries without one', toggleExcluded, is('a'), null, filled],
    ['shows it alone', toggleOnly, is('a', 'b'), 'a', is('a')],
    ['shows it alone though excluded', toggleOnly, not('a', 'b'), 'a', is('a')],
    ['shows all again', toggleOnly, is('a'), 'a', null],
    ['shows those without alone', toggleOnly, not('a'), null, empty],
    ['shows all but those without no more', toggleOnly, empty, null, null],
    ['replaces a search', toggleIncluded, { key: 'status', op: 'contains', values: ['x'] }, 'a', is('a')],
  ]
  it.each(cases)('%s', (_name, toggle, filter, value, expected) => {
    expect(toggle(status, filter, value)).toEqual(expected)
  })

  it('keeps the key by which the filter goes, and knows a number in any writing', () => {
    const byId: Filter = { key: 'teamId', op: 'is', values: ['x'] }
    expect(facetFilter(team, [byId])).toBe(byId)
    expect(toggleIncluded(team, byId, 'y')).toEqual({ key: 'teamId', op: 'is', values: ['x', 'y'] })
    const number: Filter = { key: own.key, op: 'is', values: ['1 (555) 123-4567'] }
    expect(stateOf(own, number, '+15551234567')).toBe('included')
    expect(stateOf(own, { ...number, values: ['ACME'] }, 'ALERTS')).toBeNull()
    expect(toggleIncluded(own, number, '+15551234567')).toBeNull()
  })
})

describe('rows of a facet', () => {
  const values = [
    { id: 'a', label: 'A', count: 3 },
    { id: null, label: null, count: 1 },
  ]

  it('mark what is chosen and keep it when it has no entries', () => {
    expect(facetRows(status, values, is('a', 'gone'))).toEqual([
      { id: 'a', label: 'A', count: 3, state: 'included' },
      { id: null, label: null, count: 1, state: null },
      { id: 'gone', label: null, count: 0, state: 'included' },
    ])
    expect(facetRows(status, values, filled).map(({ state }) => state)).toEqual([null, 'excluded'])
  })

  it('are not worth showing where no entry has a value, unless one is filtered by', () => {
    expect(isBare([{ id: null, label: null, count: 9 }], undefined)).toBe(true)
    expect(isBare([], is('a'))).toBe(false)
    expect(isBare(values, undefined)).toBe(false)
  })
})

it.each(channels.map((each) => [each.id, each] as const))(
  '%s begins with status, country and its own number',
  (_id, each) => {
    const keys = facetFields(each).map(({ key }: Field) => key)
    expect(keys.slice(0, 3)).toEqual([each.status, 'country', each.own])
    expect(new Set(keys).size).toBe(keys.length)
    expect(keys.toSorted()).toEqual(each.fields.flatMap(({ key, facet }) => (facet ? [key] : [])).toSorted())
  },
)
