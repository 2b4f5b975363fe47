import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { KeyRight } from '#contract/permissions.ts'
import { openTestGateway, type TestCaller, type TestGateway, type TestKey } from '../test-gateway.ts'

const project = '22222222-2222-4222-8222-222222222222'

let gateway: TestGateway
/** Manages keys and exports, but may not reveal. */
let admin: TestKey

beforeAll(async () => {
  gateway = await openTestGateway()
  admin = await keyOf('Project Admin', ['export', 'manage-keys'])
})
afterAll(() => gateway.close())

function keyOf(permission: 'Project Admin' | 'Viewer', rights: readonly KeyRight[], masked = false): Promise<TestKey> {
  return gateway.makeKey({ projectId: project, permissions: [permission], rights, masked })
}

const create = (caller: TestCaller, body: object) =>
  caller.post('/api/keys', { label: 'New', permissions: ['Viewer'], ...body })
const change = (caller: TestCaller, { key }: TestKey, payload: object) =>
  caller.inject({ method: 'PATCH', url: `/api/keys/${key.id}`, payload })

describe('the rights of a key', () => {
  it('are those that were chosen, also none, and the list tells them', async () => {
    const made = (await create(admin, { rights: ['manage-keys', 'export', 'export'] })).json().key
    expect(made.rights.toSorted()).toEqual(['export', 'manage-keys'])
    const none = (await create(admin, { rights: [] })).json().key
    const listed = (await admin.get('/api/keys')).json().keys as { id: string; rights: string[] }[]
    expect(listed.find(({ id }) => id === made.id)?.rights.toSorted()).toEqual(['export', 'manage-keys'])
    expect(listed.find(({ id }) => id === none.id)?.rights).toEqual([])
  })

  it('are the usual ones that the giver has, where none were named', async () => {
    expect((await create(admin, { permissions: ['Project Admin'] })).json().key.rights).toEqual([
      'export',
      'manage-keys',
    ])
    const key = await keyOf('Viewer', [])
    expect((await change(admin, key, { label: 'Renamed' })).json().key.rights).toEqual([])
    expect((await change(admin, key, { permissions: ['Read SMS Log'] })).json().key.rights).toEqual(['export'])
    expect((await change(gateway, key, { permissions: ['Project Admin'] })).json().key.rights).toEqual([
      'reveal',
      'export',
      'manage-keys',
    ])
  })

  it('never hold sources, which belong to the installation', async () => {
    const key = await keyOf('Viewer', [])
    for (const answer of [
      await create(gateway, { projectId: project, rights: ['export', 'manage-sources'] }),
      await change(gateway, key, { rights: ['export', 'manage-sources'] }),
      await create(admin, { rights: ['export', 'everything'] }),
    ])
      expect([answer.statusCode, answer.json().path]).toEqual([400, 'rights.1'])
  })

  it('count at once when they are changed', async () => {
    const key = await keyOf('Viewer', [])
    const file = () => key.post('/api/sms-log/export', { format: 'csv' })
    expect((await file()).statusCode).toBe(403)
    await change(admin, key, { rights: ['export'] })
    expect((await file()).statusCode).toBe(200)
    await change(admin, key, { rights: [] })
    expect((await file()).statusCode).toBe(403)
  })
})

describe('giving', () => {
  it('is refused for what the giver has not', async () => {
    const clerk = await keyOf('Viewer', ['manage-keys'])
    const maskedAdmin = await keyOf('Project Admin', ['manage-keys'], true)
    const revealing = await keyOf('Viewer', ['reveal'], true)
    const plain = await keyOf('Viewer', [])
    const refused: [string, Promise<{ statusCode: number; json(): { path?: string } }>, string | undefined][] = [
      ['a right', create(admin, { rights: ['reveal'] }), 'rights'],
      ['a right, by a change', change(admin, plain, { rights: ['reveal'] }), 'rights'],
      ['a longer life to a right', change(admin, revealing, { expiresAt: null, masked: false }), 'rights'],
      ['a permission', create(clerk, { permissions: ['Project Member'], rights: [] }), 'permissions'],
      ['a permission, by a change', change(clerk, plain, { permissions: ['Project Admin'] }), 'permissions'],
      ['its own promotion', change(clerk, clerk, { permissions: ['Project Admin'] }), 'permissions'],
      ['an export that it may not make', create(clerk, { rights: ['export'] }), 'rights'],
      ['a change of a key that may do more', change(clerk, admin, { label: 'x' }), undefined],
      [
        'unmasked channels, by who sees masked',
        change(maskedAdmin, plain, { permissions: ['Project Admin'] }),
        'masked',
      ],
      ['any key, by who sees masked', create(maskedAdmin, { masked: true }), undefined],
    ]
    for (const [what, call, path] of refused) {
      const answer = await call
      expect([what, answer.statusCode, answer.json().path]).toEqual([what, 403, path])
    }
  })

  it('is allowed for what the giver has, and taking away needs nothing of it', async () => {
    const clerk = await keyOf('Viewer', ['manage-keys'])
    expect((await create(clerk, { permissions: ['Read SMS Log'], rights: ['manage-keys'] })).statusCode).toBe(200)
    expect((await create(clerk, {})).json().key.rights).toEqual([])
    const revealing = await keyOf('Viewer', ['reveal', 'export'], true)
    expect((await change(admin, revealing, { rights: ['export'] })).json().key.rights).toEqual(['export'])
    const maskedAdmin = await keyOf('Project Admin', ['manage-keys'], true)
    expect((await change(maskedAdmin, await keyOf('Viewer', []), { masked: true })).json().key.masked).toBe(true)
  })
})

describe('a caller who may not export', () => {
  const period = { from: '2026-01-01T00:00:00.000Z', to: '2027-01-01T00:00:00.000Z' }

  it('is told so by everything that gives out files', async () => {
    const { post, get } = await keyOf('Viewer', [])
    for (const answer of [
      await post('/api/sms-log/export', { format: 'csv' }),
      await post('/api/sms-log/export-check', {}),
      await post('/api/cost-summary/export', { ...period, format: 'ndjson' }),
      await get('/api/lookup/evidence?number=%2B15551234567'),
    ])
      expect([answer.statusCode, answer.json().message]).toEqual([403, 'Exporting needs the right export.'])
  })

  it('reads the same rows and sums as before', async () => {
    const { post, get } = await keyOf('Viewer', [])
    for (const answer of [
      await post('/api/sms-log/get-list', {}),
      await post('/api/cost-summary', period),
      await get('/api/lookup?number=%2B15551234567'),
    ])
      expect(answer.statusCode).toBe(200)
    expect((await get('/api/session')).json()).toMatchObject({ mayExport: false, mayReveal: false })
  })
})
