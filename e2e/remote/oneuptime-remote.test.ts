import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FaultScript, passingFaults } from './faults.ts'
import { type OneUptimeRemote, startOneUptime, truthOf } from './oneuptime-remote.ts'

const KEY = '11111111-1111-4111-8111-111111111111'

interface Listed {
  readonly status: number
  readonly count: number
  readonly error?: string
  readonly data: (Record<string, unknown> & { _id: string })[]
}

let remote: OneUptimeRemote
beforeAll(async () => {
  remote = await startOneUptime({ rows: 3000, badRows: 4, maxLimit: 1000, skewMs: 90_000 })
})
afterAll(() => remote.close())

async function ask(path: string, body: object = {}, headers: Record<string, string> = { apikey: KEY }) {
  const answer = await fetch(`${remote.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
  return { ...((await answer.json()) as Omit<Listed, 'status'>), status: answer.status, headers: answer.headers }
}

const inOrder = { createdAt: 'ASC', _id: 'ASC' }

describe('a list', () => {
  test('pages through every row once and counts all of them', async () => {
    const ids: string[] = []
    for (let skip = 0; ; skip += 500) {
      const { data, count } = await ask(`/api/sms-log/get-list?limit=500&skip=${skip}`, { sort: inOrder })
      expect(count).toBe(1500)
      if (data.length === 0) break
      ids.push(...data.map(({ _id }) => _id))
    }
    const { good } = truthOf(remote.tables[0]?.rows ?? [])
    expect(new Set(ids.filter((id) => id in good)).size).toBe(Object.keys(good).length)
    expect(ids).toHaveLength(1500)
    expect(await ask('/api/sms-log/count')).toMatchObject({ count: 1500 })
  })

  test('shows times in envelopes, cut to milliseconds, and compares them to the microsecond', async () => {
    const row = remote.tables[1]?.rows.find(({ created }) => created % 1000 > 0)
    if (!row) throw new Error('no row with microseconds')
    const value = new Date(Math.floor(row.created / 1000)).toISOString()
    const select = { createdAt: true }
    const found = async (condition: object) => {
      const { data } = await ask('/api/call-log/get-list?limit=1000', { select, query: { createdAt: condition } })
      return data.find(({ _id }) => _id === row.id)
    }
    expect(await found({ _type: 'GreaterThanOrEqual', value })).toEqual({
      _id: row.id,
      createdAt: { _type: 'DateTime', value },
    })
    expect(await found({ _type: 'EqualTo', value })).toBeUndefined()
    expect(await found({ _type: 'InBetween', startValue: value, endValue: value })).toBeUndefined()
  })

  test('has more rows in one millisecond than a page of 100 holds', () => {
    const { rows } = remote.tables[0] ?? { rows: [] }
    const counts = new Map<number, number>()
    for (const { created } of rows) {
      const millisecond = Math.floor(created / 1000)
      counts.set(millisecond, (counts.get(millisecond) ?? 0) + 1)
    }
    expect(Math.max(...counts.values())).toBeGreaterThan(200)
  })

  test.each([
    [{ select: { foo: true } }, 400, 'Invalid select clause. Cannot select on "foo". This column does not exist'],
    [{ select: { incident: { description: true } } }, 400, 'Column description on Incident does not support read'],
    [{ select: { incident: { foo: true } } }, 400, 'Column foo not found on Incident'],
    [{ select: { statusCallbackToken: true } }, 422, 'You do not have permissions to select on - statusCallbackToken.'],
    [{ query: { foo: 1 } }, 400, 'Invalid column on SMS Log - foo. Column does not exist.'],
    [{ query: { createdAt: { _type: 'Whatever', value: 1 } } }, 500, 'Server Error'],
    [{ query: { createdAt: { _type: 'GreaterThan', value: { _type: 'DateTime', value: 'x' } } } }, 500, 'Server Error'],
    [{ sort: { foo: 1 } }, 500, 'Server Error'],
  ])('refuses %j in the words of the real server', async (body, status, words) => {
    const answer = await ask('/api/sms-log/get-list', body)
    expect(answer.status).toBe(status)
    expect(answer.error).toContain(words)
  })

  test('refuses pages larger than it allows, and keys that are none', async () => {
    expect(await ask('/api/sms-log/get-list?limit=1001')).toMatchObject({ status: 400 })
    expect(await ask('/api/sms-log/get-list', {}, { apikey: 'x' })).toMatchObject({ error: 'Invalid API Key' })
    expect(await ask('/api/sms-log/get-list', {}, {})).toMatchObject({ status: 401 })
  })

  test('comes with the time of a clock that is ahead', async () => {
    const { headers } = await ask('/api/sms-log/get-list')
    expect(Date.parse(headers.get('date') ?? '') - Date.now()).toBeGreaterThan(80_000)
  })
})

test('rows change and arrive, and the truth says how they stand', async () => {
  const control = async (name: string, body: object = {}) => (await ask(`/__control/${name}`, body)) as unknown
  const before = truthOf(remote.tables[2]?.rows ?? [])
  const since = new Date(remote.now() - 3000).toISOString()
  expect(await control('move', { count: 20 })).toMatchObject({ whatsapp: 20 })
  await control('add', { count: 3, lateMs: 60_000 })
  const { data } = await ask('/api/whatsapp-log/get-list?limit=1000', {
    select: { status: true, updatedAt: true, version: true },
    query: { updatedAt: { _type: 'GreaterThanOrEqual', value: since } },
  })
  expect(data.filter(({ version }) => version === 2)).toHaveLength(20)
  const truth = (await control('truth')) as Record<string, ReturnType<typeof truthOf>>
  expect(Object.keys(truth.whatsapp?.good ?? {})).toHaveLength(Object.keys(before.good).length + 3)
  for (const { _id, status } of data) expect(truth.whatsapp?.good[_id]).toBe(status)
  expect(truth.whatsapp?.bad).toHaveLength(4)
})

test('columns can be rotated while it runs', async () => {
  const select = { errorCode: true }
  expect(await ask('/api/sms-log/get-list', { select })).toMatchObject({ status: 200 })
  await ask('/__control/columns', { set: 'older' })
  expect(await ask('/api/sms-log/get-list', { select })).toMatchObject({ status: 400 })
  await ask('/__control/columns', { set: 'current' })
  expect(await ask('/api/sms-log/get-list', { select })).toMatchObject({ status: 200 })
})

describe('faults', () => {
  const list = (kind: string) =>
    fetch(`${remote.url}/api/sms-log/get-list?limit=50`, { method: 'POST', headers: { apikey: `fault-${kind}` } })

  test('come by hand, from a sentinel in place of the key', async () => {
    const slowed = await list('rate_limited')
    expect([slowed.status, slowed.headers.get('retry-after')]).toEqual([429, '1'])
    expect(await (await list('bad_gateway')).text()).toContain('<html>')
    expect((await list('unauthorized')).status).toBe(401)
    await expect(list('reset_before')).rejects.toThrow()
    await expect((await list('reset_within')).text()).rejects.toThrow()
    const cut = await (await list('truncated')).text()
    expect(() => JSON.parse(cut)).toThrow()
    const ids = ((await (await list('repeated_rows')).json()) as Listed).data.map(({ _id }) => _id)
    expect(new Set(ids).size).toBeLessThan(ids.length)
    expect(JSON.parse(await (await list('slow')).text()).data).toHaveLength(50)
  })

  test('end after as many times as the sentinel says', async () => {
    const statuses = [await list('server_error-2'), await list('server_error-2'), await list('server_error-2')]
    expect(statuses.map(({ status }) => status)).toEqual([500, 500, 200])
  })

  test('come by seed and share, the same every time', () => {
    const played = () => {
      const script = new FaultScript({ seed: 5, share: 0.2, kinds: passingFaults })
      return Array.from({ length: 500 }, () => script.next(KEY))
    }
    expect(played()).toEqual(played())
    expect(played().filter((kind) => kind !== null).length).toBeGreaterThan(50)
    expect(new Set(played()).size).toBe(passingFaults.length + 1)
  })
})
