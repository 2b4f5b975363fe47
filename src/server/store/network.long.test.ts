// A ClickHouse server that takes a question and says nothing: half a minute, and no second time.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openStore } from './connect.ts'
import { sql } from './sql.ts'
import { StoreUnavailable } from './store.ts'
import { startClickHouseServer } from './test-clickhouse-server.ts'

it('is given up, told as a store that does not answer, and asked again by the next one', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'tollbook-silent-'))
  const server = await startClickHouseServer(directory, 'tollbook', 'secret')
  const login = { kind: 'server', username: 'tollbook', password: 'secret', database: 'tollbook' } as const
  const store = await openStore({ ...login, url: server.url })
  const asked = () => server.statements.filter((statement) => statement.includes('SELECT 42')).length
  server.faults.plan(/SELECT 42/, { kind: 'silent' })
  await expect(store.query(sql`SELECT 42 AS answer`)).rejects.toThrow(StoreUnavailable)
  expect([asked(), store.condition()]).toEqual([1, 'down'])
  expect(await store.query(sql`SELECT 42 AS answer`)).toEqual([{ answer: 42 }])
  expect(store.condition()).toBe('ok')
  await store.close()
  await server.close()
  rmSync(directory, { recursive: true, force: true })
})
