import { expect, test } from 'vitest'
import { channels } from '#contract/channels/index.ts'
import { opsOf } from '#contract/view-state.ts'
import { flipFilters } from './flip-filters.ts'

test('turned round twice, a filter is what it was; what has no opposite cannot be turned', () => {
  for (const field of channels.flatMap((channel) => channel.fields)) {
    for (const op of opsOf(field)) {
      const filters = [{ key: field.key, op, values: ['x'] }]
      const flipped = flipFilters(field, filters)
      const turns = op === 'empty' || op === 'filled' || (['is', 'not'].includes(op) && opsOf(field).includes('not'))
      expect([field.key, op, flipped !== undefined]).toEqual([field.key, op, turns])
      if (flipped) {
        expect(flipped).not.toEqual(filters)
        expect(flipFilters(field, flipped)).toEqual(filters)
      }
    }
  }
})

test('two bounds have no opposite', () => {
  const cost = channels.flatMap((channel) => channel.fields).find(({ kind }) => kind === 'money')
  const bounds = [
    { key: 'cost', op: 'min' as const, values: ['1'] },
    { key: 'cost', op: 'max' as const, values: ['2'] },
  ]
  expect(cost && flipFilters(cost, bounds)).toBeUndefined()
})
