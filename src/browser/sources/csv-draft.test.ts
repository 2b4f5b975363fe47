import { expect, test } from 'vitest'
import { findChannel } from '#contract/channels/index.ts'
import { suggestMapping } from '#contract/import/csv-mapping.ts'
import { assignColumn, fieldOfColumn } from './csv-draft.ts'

const header = ['To', 'Phone', 'Price', 'Fee']

function draft() {
  const channel = findChannel('sms')
  if (!channel) throw new Error('no sms')
  return { channel, mapping: suggestMapping(channel, header) }
}

test('gives a field to one column at a time', () => {
  const { channel, mapping } = draft()
  expect([0, 1].map((column) => fieldOfColumn(mapping, column))).toEqual(['toNumber', ''])
  const changed = assignColumn(channel, mapping, header, 1, 'toNumber')
  expect([0, 1].map((column) => fieldOfColumn(changed, column))).toEqual(['', 'toNumber'])
  expect(fieldOfColumn(assignColumn(channel, changed, header, 1, ''), 1)).toBe('')
})

test('asks anew in what the cost is written when another column holds it', () => {
  const { channel, mapping } = draft()
  expect(mapping.unit).toBe('usd')
  expect(assignColumn(channel, mapping, header, 3, 'smsCostInUSDCents').unit).toBeUndefined()
  expect(assignColumn(channel, { ...mapping, unit: 'cents' }, header, 1, 'toNumber').unit).toBe('cents')
})
