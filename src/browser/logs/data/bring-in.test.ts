import { expect, test } from 'vitest'
import { channels } from '#contract/channels/index.ts'
import { bringIn, type LogData, replaceEntries } from './bring-in.ts'
import { entriesOf } from './joined-pages.ts'
import { type LogPage, nextStart } from './log-pages.ts'

const entry = (time: string, id: string, second: number, ms = 0) => ({
  _id: id,
  [time]: new Date(Date.UTC(2026, 0, 1, 0, 0, second, ms)).toISOString(),
})

test.each(channels)('$id', (channel) => {
  const { time } = channel
  const page = (more: boolean, ...data: LogPage['data']): LogPage => ({ data, count: 9, more, readAt: 0 })
  const list = (...pages: LogPage[]): LogData => ({ pages, pageParams: pages.map((_page, n) => ({ skip: n })) })
  const ids = ({ pages }: LogData) => entriesOf(pages).map(({ _id }) => _id)
  const at = (id: string, second: number, ms = 0) => entry(time, id, second, ms)
  const into = (data: LogData, entries: LogPage['data'], keep = 100) =>
    bringIn(channel, data, { entries, added: entries.length, keep, at: 5 })
  const opened = list(page(true, at('f', 60), at('d', 40)), page(true, at('c', 30), at('b', 20)))

  // New and late ones have their places; one from beyond what was read waits for its page.
  const brought = into(opened, [at('e', 50), at('g', 70), at('a', 10)])
  expect(ids(brought)).toEqual(['g', 'f', 'e', 'd', 'c', 'b'])
  expect(brought.pages).toMatchObject([{ count: 12, more: true, readAt: 5 }])
  expect(ids(into(list(page(false, at('b', 20))), [at('a', 10)]))).toEqual(['b', 'a'])
  // Twice told is there once; of equal times the row that was there stays where it is.
  expect(ids(into(brought, [at('g', 70), at('h', 70)]))).toEqual(['g', 'h', 'f', 'e', 'd', 'c', 'b'])

  const short = into(opened, [at('g', 70)], 3)
  expect([ids(short), short.pages[0]?.more]).toEqual([['g', 'f', 'd'], true])

  const changed = replaceEntries(opened, [{ ...at('c', 30), status: 'Failed' }])
  expect(ids(changed)).toEqual(ids(opened))
  expect(entriesOf(changed.pages)[2]).toMatchObject({ status: 'Failed' })
  expect(replaceEntries(opened, [at('z', 1)])).toBe(opened)

  // The list goes on at its last row, whatever came or went before it.
  const newestFirst = { sort: { key: time, direction: 'desc' } } as const
  expect(nextStart(channel, newestFirst, brought.pages)).toEqual({ skip: 0, before: at('', 20, 1)[time] })
  const oldestFirst = { sort: { key: time, direction: 'asc' } } as const
  expect(nextStart(channel, oldestFirst, [page(true, at('b', 20))])).toEqual({ skip: 0, from: at('', 20)[time] })
  const byStatus = { sort: { key: channel.status, direction: 'asc' } } as const
  expect(nextStart(channel, byStatus, opened.pages)).toEqual({ skip: 4 })
  const alike = page(true, ...Array.from({ length: 50 }, (_none, n) => at(String(n), 20)))
  expect(nextStart(channel, newestFirst, [alike])).toMatchObject({ skip: 50 })
})
