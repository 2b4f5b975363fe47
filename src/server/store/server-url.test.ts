import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openStore } from './connect.ts'
import type { EntryRow } from './entry-row.ts'
import { migrate } from './migrate.ts'
import { saveEntries } from './save-entries.ts'
import { param, sql } from './sql.ts'
import type { Store } from './store.ts'
import { startClickHouseServer, type TestServer } from './test-clickhouse-server.ts'

const directory = mkdtempSync(join(tmpdir(), 'tollbook-server-'))
let server: TestServer
let store: Store
const login = { kind: 'server', username: 'tollbook', password: 'secret', database: 'tollbook_test' } as const

beforeAll(async () => {
  server = await startClickHouseServer(directory, login.username, login.password)
  store = await openStore({ ...login, url: server.url })
  await migrate(store)
})
afterAll(async () => {
  await store.close()
  await server.close()
  rmSync(directory, { recursive: true, force: true })
})

const row = {
  project_id: 'p1',
  channel: 'sms',
  created_at: '2026-06-16 03:27:33.084123',
  id: 'a',
  contact_reversed: '7654321',
  updated_at: '2026-06-16 03:27:33.084123',
  version: '9007199254740993',
  is_deleted: 0,
  raw: '{}',
  body: `It's 100% "down"\\\t🔥`,
  cost_cents: '0.000001',
} satisfies EntryRow

it('makes its database and tables on the server', async () => {
  const tables = await store.query<{ name: string }>(
    sql`SELECT name FROM system.tables WHERE database = 'tollbook_test'`,
  )
  expect(tables.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['log_entry', 'contact_entry', 'entry_key', 'migration']),
  )
})

it('writes and reads as the embedded store does', async () => {
  await saveEntries(store, [row])
  await saveEntries(store, [row])
  const found = await store.query(
    sql`SELECT body, cost_cents, version, created_at FROM log_entry FINAL WHERE body = ${param('Nullable(String)', row.body)} AND created_at = ${param("DateTime64(6, 'UTC')", row.created_at)}`,
  )
  expect(found).toEqual([
    { body: row.body, cost_cents: row.cost_cents, version: row.version, created_at: row.created_at },
  ])
})

it('asks with more values than an address may hold', async () => {
  const ids = Array.from({ length: 5000 }, (_, n) => `id-${n}-it's`)
  const found = await store.query(
    sql`SELECT id FROM log_entry FINAL WHERE id IN ${param('Array(String)', [...ids, 'a'])}`,
  )
  expect(found).toEqual([{ id: 'a' }])
})

it('refuses to start with a wrong password', async () => {
  await expect(openStore({ ...login, url: server.url, password: 'wrong' })).rejects.toThrow(/Authentication failed/)
})

it('says that the server does not answer', async () => {
  await expect(openStore({ ...login, url: 'http://127.0.0.1:9' })).rejects.toThrow(
    'TOLLBOOK_CLICKHOUSE_URL http://127.0.0.1:9 cannot be used',
  )
})
