import { afterEach, expect, test, vi } from 'vitest'
import { readTold } from './read-told.ts'

const fetchMock = vi.fn<typeof fetch>()
vi.stubGlobal('fetch', fetchMock)
afterEach(() => fetchMock.mockReset())

const receipt = (_id: string) => ({ _id, channel: 'whatsapp-incoming', match: 'exact', eventType: 'Message Status' })
const message = (_id: string) => ({ _id, channel: 'sms', match: 'exact', status: 'Delivered' })

function answer(entries: readonly object[], nextCursor: string | null): void {
  fetchMock.mockResolvedValueOnce(new Response(JSON.stringify({ entries, nextCursor })))
}

const read = (least: number) =>
  readTold({ number: '+4915123454567', outcome: 'arrived' }, least, new AbortController().signal)

test('reads on past receipts until there is enough to tell', async () => {
  answer([receipt('a'), receipt('b')], 'next')
  answer([message('c'), receipt('d'), message('e')], 'and more')
  const { entries, more } = await read(2)
  expect([entries.map(({ id }) => id), more]).toEqual([['c', 'e'], true])
  expect(fetchMock.mock.calls.map(([url]) => String(url).replace(/^.*limit=100/, ''))).toEqual(['', '&cursor=next'])
})

test('ends with the last page', async () => {
  answer([message('a')], null)
  expect(await read(5)).toMatchObject({ entries: [{ id: 'a' }], more: false })
})

test('does not go through a whole log of receipts', async () => {
  fetchMock.mockImplementation(
    async () => new Response(JSON.stringify({ entries: [receipt('a')], nextCursor: 'next' })),
  )
  expect(await read(1)).toEqual({ entries: [], more: true })
  expect(fetchMock).toHaveBeenCalledTimes(10)
})
