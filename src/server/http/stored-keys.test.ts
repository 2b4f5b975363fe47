// What is in the store after keys were made, and how many there may be.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { sql } from '../store/sql.ts'
import { openTestGateway, type TestCaller, type TestGateway } from '../test-gateway.ts'

let gateway: TestGateway
beforeAll(async () => {
  gateway = await openTestGateway()
})
afterAll(() => gateway.close())

const create = (caller: TestCaller, body: object) =>
  caller.post('/api/keys', { label: 'New', permissions: ['Viewer'], ...body })

it('keeps nothing from which the secret could be had', async () => {
  const { secret } = (await create(gateway, { projectId: 'p' })).json()
  const rows = await gateway.store.query(sql`SELECT *, version FROM api_key`)
  expect(rows.length).toBeGreaterThan(0)
  expect(JSON.stringify(rows)).not.toContain(secret.slice(4, -4))
})

it('ends at a thousand keys of a project, revoked ones not counted', async () => {
  const rows = Array.from({ length: 1000 }, (_none, n) => ({
    id: `full-${n}`,
    project_id: 'full',
    label: String(n),
    secret_hash: String(n),
    changed_at: 1,
  }))
  await gateway.store.insert('api_key', rows)
  const refused = await create(gateway, { projectId: 'full' })
  expect([refused.statusCode, refused.json().message]).toEqual([400, expect.stringContaining('1000')])
  await gateway.store.insert('api_key', [{ ...rows[0], revoked_at: '2026-10-01 00:00:00.000' }])
  expect((await create(gateway, { projectId: 'full' })).statusCode).toBe(200)
})
