// The way to a ClickHouse server and back, and what befalls it. Whoever asks is told that the store does not answer, or
// the whole answer; never a part of it.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStore } from './connect.ts'
import { param, sql } from './sql.ts'
import { type Store, StoreFailure, StoreUnavailable } from './store.ts'
import { startClickHouseServer, type TestServer } from './test-clickhouse-server.ts'
import type { Fault } from './test-network-faults.ts'

const directory = mkdtempSync(join(tmpdir(), 'tollbook-network-'))
const login = { kind: 'server', username: 'tollbook', password: 'secret', database: 'tollbook_test' } as const
let server: TestServer
let store: Store

beforeAll(async () => {
  server = await startClickHouseServer(directory, login.username, login.password)
  store = await openStore({ ...login, url: server.url })
  await store.command('CREATE TABLE note (id UInt32, text String) ENGINE = ReplacingMergeTree ORDER BY id')
})
afterAll(async () => {
  await store.close()
  await server.close()
  rmSync(directory, { recursive: true, force: true })
})

const rows = Array.from({ length: 5000 }, (_, n) => ({ number: String(n) }))
const numbers = sql`SELECT number FROM numbers(${param('UInt32', rows.length)})`
const asked = (pattern: RegExp) => server.statements.filter((statement) => pattern.test(statement)).length
const ofNumbers = /SELECT number FROM numbers/

describe('a question', () => {
  it.each<Fault['kind']>(['reset-before', 'reset-after', 'reset-within', 'ended-within', 'exception-within'])(
    'is asked once more where its answer meets with %s',
    async (kind) => {
      const before = asked(ofNumbers)
      server.faults.plan(ofNumbers, { kind } as Fault)
      expect(await store.query(numbers)).toEqual(rows)
      expect(asked(ofNumbers) - before).toBe(2)
      server.faults.plan(ofNumbers, { kind } as Fault, 2)
      await expect(store.query(numbers)).rejects.toThrow(StoreUnavailable)
      expect([asked(ofNumbers) - before, store.condition()]).toEqual([4, 'down'])
    },
  )

  it.each<[string, Fault]>([
    ['a proxy without servers', { kind: 'proxy', status: 503, body: '<h1>No server is available</h1>' }],
    ['a proxy that waited in vain', { kind: 'proxy', status: 504, body: '' }],
    ['a password that has been changed', refused(516, 'Authentication failed. (AUTHENTICATION_FAILED)')],
    ['a database that has gone', refused(81, 'Database `tollbook` does not exist. (UNKNOWN_DATABASE)')],
    ['too many at once', refused(202, 'Too many simultaneous queries. (TOO_MANY_SIMULTANEOUS_QUERIES)')],
    ['a cluster without its keeper', refused(999, 'Coordination error: Session expired. (KEEPER_EXCEPTION)')],
  ])('is not asked again where it meets with %s', async (_name, fault) => {
    const before = asked(ofNumbers)
    server.faults.plan(ofNumbers, fault)
    await expect(store.query(numbers)).rejects.toThrow(StoreUnavailable)
    expect(asked(ofNumbers) - before).toBe(1)
    expect(await store.query(numbers)).toEqual(rows)
  })

  it('that the server does not understand is a fault of ours, and does not make the store look away', async () => {
    await expect(store.query(sql`SELECT nothing`)).rejects.toThrow(StoreFailure)
    expect(store.condition()).toBe('ok')
  })

  it('is not asked again for somebody who has gone', async () => {
    const before = asked(ofNumbers)
    server.faults.plan(ofNumbers, { kind: 'silent' })
    const gone = new AbortController()
    const answer = store.query(numbers, { signal: gone.signal })
    await expect.poll(() => asked(ofNumbers) - before).toBe(1)
    gone.abort()
    await expect(answer).rejects.not.toThrow(StoreUnavailable)
    expect([asked(ofNumbers) - before, store.condition()]).toEqual([1, 'ok'])
  })

  it('may have a very large answer, or none', async () => {
    const found = await store.query<{ text: string }>(sql`SELECT repeat('ä"', 50) AS text FROM numbers(100000)`)
    expect([found.length, found.at(-1)]).toEqual([100_000, { text: 'ä"'.repeat(50) }])
    expect(await store.query(sql`SELECT 1 WHERE 0`)).toEqual([])
  })
})

describe('a long read', () => {
  const select = sql`SELECT number, toString(cityHash64(number)) AS text FROM numbers(20000)`
  const read = async (format: 'JSONEachRow' | 'Parquet') => {
    const pieces: Uint8Array[] = []
    for await (const piece of store.stream(select, format, new AbortController().signal)) pieces.push(piece)
    return Buffer.concat(pieces)
  }

  it('comes packed, and whole', async () => {
    const lines = (await read('JSONEachRow')).toString().trimEnd().split('\n')
    expect([lines.length, JSON.parse(lines.at(-1) ?? '')]).toMatchObject([20_000, { number: '19999' }])
    expect((await read('Parquet')).subarray(-4).toString()).toBe('PAR1')
  })

  it.each<Fault['kind']>(['reset-before', 'reset-within', 'ended-within'])(
    'fails where it meets with %s',
    async (kind) => {
      for (const format of ['JSONEachRow', 'Parquet'] as const) {
        server.faults.plan(/cityHash64/, { kind } as Fault)
        await expect(read(format)).rejects.toThrow(StoreUnavailable)
      }
    },
  )
})

describe('a write', () => {
  const texts = () => store.query(sql`SELECT id, text FROM note FINAL ORDER BY id`)

  it.each<Fault['kind']>(['reset-before', 'reset-upload', 'reset-after'])(
    'is not made twice by itself after %s',
    async (kind) => {
      server.faults.plan(/INSERT INTO note/, { kind } as Fault)
      const before = asked(/INSERT INTO note/)
      const made = [{ id: 1, text: kind.repeat(50_000) }]
      await expect(store.insert('note', made)).rejects.toThrow(StoreUnavailable)
      expect([asked(/INSERT INTO note/) - before, store.condition()]).toEqual([kind === 'reset-upload' ? 0 : 1, 'down'])
      // Whoever repeats it finds the row once, whether it had been made or not.
      await store.insert('note', made)
      expect([await texts(), store.condition()]).toEqual([made, 'ok'])
    },
  )
})

describe('a server', () => {
  it('that went and came back is asked again without a new start', async () => {
    await store.query(numbers)
    await server.go()
    await expect(store.query(numbers)).rejects.toThrow(StoreUnavailable)
    await expect(store.insert('note', [{ id: 2, text: 'lost' }])).rejects.toThrow(StoreUnavailable)
    expect(store.condition()).toBe('down')
    await server.come()
    expect([await store.query(numbers), store.condition()]).toEqual([rows, 'ok'])
  })

  it('that speaks no TLS is refused at the start, in one line', async () => {
    const opening = openStore({ ...login, url: server.url.replace('http:', 'https:') })
    await expect(opening).rejects.toThrow(/^TOLLBOOK_CLICKHOUSE_URL https:\S+ cannot be used: [^\n]+$/)
  })
})

function refused(code: number, words: string): Fault {
  return { kind: 'refused', status: 500, code, words }
}
