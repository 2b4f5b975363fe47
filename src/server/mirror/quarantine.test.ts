// Rows that could not be read, through the API and the real engine.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { quarantineList } from '#contract/routes/sources.ts'
import { openTestGateway, type TestGateway } from '../test-gateway.ts'
import { quarantineRows } from './quarantine.ts'
import { unreachableSource } from './test-ledger.ts'

const source = unreachableSource()
const path = `/api/sources/${source.id}/quarantine`
const idOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

let gateway: TestGateway
beforeEach(async () => {
  gateway = await openTestGateway({ sources: [source] })
})
afterEach(() => gateway.close())

const badRow = (n: number, channel = 'sms') => ({
  channel,
  raw: JSON.stringify({ _id: idOf(n), createdAt: 'yesterday' }),
  reason: 'createdAt must be a date',
})
const keep = (...rows: ReturnType<typeof badRow>[]) => quarantineRows(gateway.store, source.id, rows)

type Page = z.infer<typeof quarantineList.response>

async function page(query: Record<string, string>): Promise<Page> {
  const answer = await gateway.get(`${path}?${new URLSearchParams(query)}`)
  expect(answer.statusCode).toBe(200)
  return quarantineList.response.parse(answer.json())
}

/** Every page from the first to the last. */
async function pages(query: Record<string, string>): Promise<Page[]> {
  const all = [await page(query)]
  for (let next = all[0]?.nextCursor; next; next = all.at(-1)?.nextCursor)
    all.push(await page({ ...query, cursor: next }))
  return all
}

const idsOf = (all: readonly Page[]) => all.flatMap(({ rows }) => rows.map(({ raw }) => JSON.parse(raw)._id))

describe('the list of rows that could not be read', () => {
  it('is walked page by page, each row once, also where many came at the same time', async () => {
    const [first, second] = [1, 2].map((half) => Array.from({ length: 12 }, (_, n) => badRow(half * 100 + n)))
    await keep(...(first ?? []))
    await new Promise((resolve) => setTimeout(resolve, 5))
    await keep(...(second ?? []))
    const all = await pages({ limit: '5' })
    expect(all.map(({ rows, count }) => [rows.length, count])).toEqual([5, 5, 5, 5, 4].map((length) => [length, 24]))
    expect(new Set(idsOf(all)).size).toBe(24)
    // Newest first.
    const times = all.flatMap(({ rows }) => rows.map(({ seenAt }) => seenAt))
    expect(times).toEqual(times.toSorted().toReversed())
    expect(
      idsOf(all)
        .slice(0, 12)
        .every((id) => Number(id.slice(-3)) >= 200),
    ).toBe(true)
  })

  it('ends with a full page where there is nothing behind it', async () => {
    await keep(badRow(1), badRow(2))
    expect((await page({ limit: '2' })).nextCursor).toBeNull()
    expect((await page({ limit: '1' })).nextCursor).not.toBeNull()
  })

  it('keeps channels apart, whose rows may have the same ID', async () => {
    await keep(badRow(1), badRow(1, 'call'), badRow(2, 'call'))
    expect(idsOf(await pages({ limit: '1' }))).toHaveLength(3)
    const calls = await pages({ limit: '1', channel: 'call' })
    expect(calls.map(({ count }) => count)).toEqual([2, 2])
    expect(idsOf(calls).toSorted()).toEqual([idOf(1), idOf(2)])
  })

  it('does not show a row twice that comes again while it is walked', async () => {
    await keep(badRow(1), badRow(2), badRow(3))
    const first = await page({ limit: '2' })
    await new Promise((resolve) => setTimeout(resolve, 5))
    await keep(badRow(1), badRow(2), badRow(3))
    const rest = await page({ limit: '2', cursor: first.nextCursor ?? '' })
    // They are newer now than where the page ended; what is counted is still all of them.
    expect([rest.rows, rest.count, rest.nextCursor]).toEqual([[], 3, null])
  })

  it.each([
    'x',
    Buffer.from('{}').toString('base64url'),
    Buffer.from('{"seenAt":-1,"channel":"sms","id":"a"}').toString('base64url'),
    Buffer.from('{"seenAt":1e300,"channel":"sms","id":"a"}').toString('base64url'),
  ])('refuses the cursor %s', async (cursor) => {
    const answer = await gateway.get(`${path}?cursor=${cursor}`)
    expect([answer.statusCode, answer.json().path]).toEqual([400, 'cursor'])
  })
})

it('reads all rows again, however many, and keeps back those that are still unreadable', async () => {
  const good = (n: number) => ({
    ...badRow(n),
    raw: JSON.stringify({
      ...{ _id: idOf(n), createdAt: '2026-05-01T10:00:00.000Z', toNumber: '+15551234567', status: 'Sent' },
      ...{ projectId: '22222222-2222-4222-8222-222222222222', smsCostInUSDCents: 1 },
    }),
  })
  // More than are read at a time.
  await keep(...Array.from({ length: 2105 }, (_, n) => (n % 3 === 0 ? badRow(n) : good(n))))
  const report = await gateway.post(`${path}/retry`)
  expect(report.json()).toEqual({ accepted: 1403, rejected: 702 })
  expect((await gateway.post('/api/sms-log/count', {})).json()).toEqual({ count: 1403 })
  expect((await page({})).count).toBe(702)
})
