import { describe, expect, test } from 'vitest'
import { channels } from '#contract/channels/index.ts'
import { jumpTo } from './jump.ts'

const [channel] = channels
if (!channel) throw new Error('no channel')
const open = { from: null, to: null }
const entry = (at: string) => ({ _id: at, [channel.time]: `2026-11-19T${at}.000Z` })
const at = (minute: string) => `2026-11-19T${minute}:00.000Z`
const newest = { channel, sort: { key: channel.time, direction: 'desc' as const }, range: open }
const entries = [entry('14:05:10'), entry('14:03:40'), entry('14:03:20'), entry('14:00:00')]

describe('in a list of the newest first', () => {
  test('goes to the first row of the minute, or to the next older one', () => {
    expect(jumpTo({ ...newest, entries, hasMore: true, at: at('14:03') })).toEqual({ row: 1 })
    expect(jumpTo({ ...newest, entries, hasMore: true, at: at('14:04') })).toEqual({ row: 1 })
    expect(jumpTo({ ...newest, entries, hasMore: true, at: at('15:00') })).toEqual({ row: 0 })
  })

  test('ends the range after the minute where its rows are not here yet', () => {
    expect(jumpTo({ ...newest, entries, hasMore: true, at: at('13:30') })).toEqual({
      patch: { range: { from: null, to: at('13:31') } },
    })
  })

  test('goes to the last row where there is nothing older', () => {
    expect(jumpTo({ ...newest, entries, hasMore: false, at: at('13:30') })).toEqual({ row: 3 })
  })

  test('lets go of an end of the range that is in the way', () => {
    const range = { from: at('14:00'), to: at('14:06') }
    expect(jumpTo({ ...newest, range, entries, hasMore: false, at: at('12:00') })).toEqual({
      patch: { range: { from: null, to: at('12:01') } },
    })
    expect(jumpTo({ ...newest, range, entries, hasMore: false, at: at('14:30') })).toEqual({
      patch: { range: { from: at('14:00'), to: at('14:31') } },
    })
  })
})

test('in a list of the oldest first, goes to the first row of the minute or begins the range there', () => {
  const sort = { key: channel.time, direction: 'asc' as const }
  const oldest = { channel, sort, range: open, entries: entries.toReversed(), hasMore: true }
  expect(jumpTo({ ...oldest, at: at('14:03') })).toEqual({ row: 1 })
  expect(jumpTo({ ...oldest, at: at('16:00') })).toEqual({ patch: { range: { from: at('16:00'), to: null } } })
})

test('in any other order, puts the newest first as well', () => {
  const sort = { key: channel.status, direction: 'asc' as const }
  expect(jumpTo({ channel, sort, range: open, entries, hasMore: false, at: at('14:03') })).toEqual({
    patch: { range: { from: null, to: at('14:04') }, sort: { key: channel.time, direction: 'desc' } },
  })
})
