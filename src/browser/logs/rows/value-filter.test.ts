import { describe, expect, it, test } from 'vitest'
import { causeFields } from '#browser/logs/data/list-fields.ts'
import { channels } from '#contract/channels/index.ts'
import { CAUSE_COLUMN } from '#contract/view-state.ts'
import { cellValue, excludeFilter, includeFilter, withFilter } from './value-filter.ts'

describe.each(channels.map((channel) => [channel.id, channel] as const))('the cells of %s', (_id, channel) => {
  const entry = { _id: '1', [channel.status]: 'Odd', [channel.contact]: '+4915123454567' }

  it('stand for rows with their value and rows without it', () => {
    const cell = cellValue(channel, entry, channel.status)
    expect(cell && includeFilter(cell)).toEqual({ key: channel.status, op: 'is', values: ['Odd'] })
    expect(cell && excludeFilter(cell)).toEqual({ key: channel.status, op: 'not', values: ['Odd'] })
  })

  it('stand for the status where the row as a whole is meant', () => {
    expect(cellValue(channel, entry, null)?.field.key).toBe(channel.status)
  })

  it('stand for rows with nothing where they are empty', () => {
    const cell = cellValue(channel, { _id: '1' }, channel.status)
    expect(cell && includeFilter(cell)).toEqual({ key: channel.status, op: 'empty', values: [] })
    expect(cell && excludeFilter(cell)).toEqual({ key: channel.status, op: 'filled', values: [] })
  })

  it('offer only what the field can be asked', () => {
    const cell = cellValue(channel, entry, channel.contact)
    expect(cell && includeFilter(cell)).toEqual({ key: channel.contact, op: 'is', values: ['+4915123454567'] })
    expect(cellValue(channel, entry, channel.time)).toBeUndefined()
  })

  it('stand for nothing where a number is masked', () => {
    const cell = cellValue(channel, { _id: '1', [channel.contact]: '+49 ••• ••• 4567' }, channel.contact)
    expect(cell && includeFilter(cell)).toBeUndefined()
  })

  it('know the resource that a cause names', () => {
    const [field] = causeFields(channel)
    if (!field) return
    const named = { ...entry, [field.key]: { _id: 'i1', [field.labelKey]: 'Database is down' } }
    expect(cellValue(channel, named, CAUSE_COLUMN)).toEqual({ field, value: 'i1', label: 'Database is down' })
  })
})

test('one more value joins those left out; any other filter of the field is replaced', () => {
  const not = (...values: string[]) => ({ key: 'status', op: 'not' as const, values })
  expect(withFilter([not('a')], not('b'))).toEqual([not('a', 'b')])
  const is = { key: 'status', op: 'is' as const, values: ['c'] }
  expect(withFilter([not('a', 'b')], is)).toEqual([is])
})
