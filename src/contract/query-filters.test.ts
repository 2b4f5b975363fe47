import fc from 'fast-check'
import { expect, it } from 'vitest'
import { billedChannels } from './channels/index.ts'
import { queryFilters } from './query-filters.ts'
import { type Filter, type FilterOp, opsOf, viewQuery } from './view-state.ts'

const none = { from: null, to: null }

it('finds the filters of every query that an address makes', () => {
  for (const channel of billedChannels) {
    const fields = channel.fields.filter((field) => opsOf(field).length > 0)
    const filter = fc.constantFrom(...fields).chain((field) =>
      fc.record({
        key: fc.constant(field.key),
        op: fc.constantFrom(...opsOf(field)),
        many: fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 3 }),
      }),
    )
    const filters = fc
      .uniqueArray(filter, { maxLength: 4, selector: ({ key }) => key })
      .map((all) => all.map(({ key, op, many }): Filter => ({ key, op, values: valuesOf(op, many) })))
    fc.assert(
      fc.property(filters, (given) => {
        expect(queryFilters(channel, viewQuery(channel, { filters: given }, none))).toEqual(given)
      }),
    )
  }
})

function valuesOf(op: FilterOp, many: readonly string[]): readonly string[] {
  if (op === 'empty' || op === 'filled') return []
  return op === 'is' || op === 'not' ? many : many.slice(0, 1)
}

it('finds both bounds of a range, and none where nothing is asked', () => {
  const [channel] = billedChannels
  if (!channel?.cost) throw new Error('a channel that bills has a cost')
  const bounds: Filter[] = [
    { key: channel.cost, op: 'min', values: ['1'] },
    { key: channel.cost, op: 'max', values: ['2'] },
  ]
  expect(queryFilters(channel, viewQuery(channel, { filters: bounds }, none))).toEqual(bounds)
  expect(queryFilters(channel, null)).toEqual([])
})

it.each([
  ['another operator', { status: { _type: 'GreaterThan', value: 1 } }],
  ['a related column', { team: { name: 'A' } }],
  ['a column that is no filter', { nonsense: 'a' }],
  ['no object', 'status'],
])('does not pretend to know %s', (_what, query) => {
  const [channel] = billedChannels
  expect(channel && queryFilters(channel, query)).toBeUndefined()
})
