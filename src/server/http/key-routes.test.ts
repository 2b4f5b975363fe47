import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ApiKey } from '#contract/routes/keys.ts'
import { openTestGateway, type TestCaller, type TestGateway, type TestKey } from '../test-gateway.ts'

const project = '22222222-2222-4222-8222-222222222222'
const other = '33333333-3333-4333-8333-333333333333'
const start = Date.parse('2026-11-01T00:00:00.000Z')

let gateway: TestGateway
let now = start
let owning: TestKey
let admin: TestKey
let viewer: TestKey

beforeAll(async () => {
  gateway = await openTestGateway({ now: () => now })
  const row = (id: string, createdAt: string, name: string) => ({
    _id: `${id.repeat(8)}-0000-4000-8000-000000000000`,
    createdAt: `${createdAt}T00:00:00.000Z`,
    project: { _id: project, name },
    toNumber: '+15551234567',
    status: 'Sent',
    smsCostInUSDCents: 7,
  })
  const report = await gateway.importLines('sms', [row('2', '2026-05-02', 'New name'), row('1', '2026-05-01', 'Old')])
  expect(report.errors).toEqual([])
  owning = await gateway.makeKey({ label: 'Boss', projectId: project, permissions: ['Project Owner'] })
  admin = await gateway.makeKey({ label: 'Admin', projectId: project, permissions: ['Project Admin'] })
  viewer = await gateway.makeKey({ label: 'Viewer', projectId: project, permissions: ['Viewer'] })
})
afterAll(() => gateway.close())

const create = (caller: TestCaller, body: object) =>
  caller.post('/api/keys', { label: 'New', permissions: ['Viewer'], ...body })
const change = (caller: TestCaller, id: string, payload: object) =>
  caller.inject({ method: 'PATCH', url: `/api/keys/${id}`, payload })
const revoke = (caller: TestCaller, id: string) => caller.inject({ method: 'DELETE', url: `/api/keys/${id}` })
const list = async (caller: TestCaller): Promise<ApiKey[]> => (await caller.get('/api/keys')).json().keys
const spare = (given: Partial<Parameters<TestGateway['makeKey']>[0]> = {}) =>
  gateway.makeKey({ label: 'Spare', projectId: project, permissions: ['Viewer'], ...given })

describe('making a key', () => {
  it('answers its secret once, and the key works at once', async () => {
    const answer = await create(admin, { label: ' For the wall ', permissions: ['ReadSmsLog', 'Read SMS Log'] })
    const { key, secret } = answer.json()
    expect([answer.statusCode, key]).toEqual([
      200,
      {
        id: expect.any(String),
        label: 'For the wall',
        projectId: project,
        projectLabel: 'New name',
        permissions: ['Read SMS Log'],
        rights: ['export'],
        masked: false,
        hint: secret.slice(-4),
        state: 'active',
        createdAt: '2026-11-01T00:00:00.000Z',
        createdBy: 'Admin',
        expiresAt: null,
        lastUsedAt: null,
        revokedAt: null,
      },
    ])
    expect(secret).toMatch(/^tbk_[\w-]{43}$/)
    expect((await gateway.as(secret).post('/api/sms-log/count')).json()).toEqual({ count: 2 })
    expect((await gateway.as(secret).post('/api/call-log/count')).statusCode).toBe(403)
    expect(JSON.stringify(await list(admin))).not.toContain(secret.slice(0, -4))
  })

  it('needs a project from the owner key alone, and takes a UUID in any case', async () => {
    expect((await create(gateway, {})).json()).toMatchObject({ code: 'bad_value', path: 'projectId' })
    expect((await create(gateway, { projectId: project.toUpperCase() })).json().key.projectId).toBe(project)
    expect((await create(gateway, { projectId: '12345' })).json().key).toMatchObject({
      projectId: '12345',
      projectLabel: null,
      createdBy: 'Owner',
    })
  })

  it.each([
    [{ permissions: ['Read Everything'] }, 'permissions.0'],
    [{ permissions: [] }, 'permissions'],
    [{ label: '  ' }, 'label'],
    [{ label: 'x'.repeat(101) }, 'label'],
    [{ expiresAt: '2026-10-31T23:59:59Z' }, 'expiresAt'],
    [{ expiresAt: '2026-11-01T00:00:00.000Z' }, 'expiresAt'],
    [{ expiresAt: '2300-01-01T00:00:00Z' }, 'expiresAt'],
    [{ expiresAt: 'tomorrow' }, 'expiresAt'],
    [{ masked: 'yes' }, 'masked'],
  ])('refuses %j, naming %s', async (body, path) => {
    const answer = await create(admin, body)
    expect([answer.statusCode, answer.json().path]).toEqual([400, path])
  })

  it('is refused to those who may not', async () => {
    const masked = await spare({ permissions: ['Project Owner'], masked: true })
    const attempts: [TestCaller, object, string][] = [
      [viewer, {}, 'Project Admin'],
      [admin, { permissions: ['Viewer', 'Project Owner'] }, 'Project Owner'],
      [admin, { projectId: other }, other],
      [owning, { projectId: other }, other],
      [masked, {}, 'masked'],
      [masked, { masked: true }, 'masked'],
    ]
    for (const [caller, body, word] of attempts) {
      const answer = await create(caller, body)
      expect([body, answer.statusCode, answer.json().message]).toEqual([body, 403, expect.stringContaining(word)])
    }
    expect((await create(owning, { permissions: ['Project Owner'], projectId: project })).statusCode).toBe(200)
  })
})

describe('the list', () => {
  it('has the newest first, and the keys of the own project alone', async () => {
    now += 1000
    const [newest] = [(await spare()).key, await spare({ projectId: other })]
    const own = await list(admin)
    expect(own[0]?.id).toBe(newest.id)
    expect(new Set(own.map(({ projectId }) => projectId))).toEqual(new Set([project]))
    const all = await list(gateway)
    expect(all.map(({ createdAt }) => createdAt)).toEqual(
      all
        .map(({ createdAt }) => createdAt)
        .toSorted()
        .reverse(),
    )
    expect(new Set(all.map(({ projectId }) => projectId))).toContain(other)
    const narrowed = await gateway.inject({ url: '/api/keys', headers: { projectid: other } })
    expect(new Set(narrowed.json().keys.map(({ projectId }: ApiKey) => projectId))).toEqual(new Set([other]))
  })

  it('says what each key is good for, and when it was last used', async () => {
    const expiring = await spare({ expiresAt: new Date(now + 60_000).toISOString() })
    const revoked = await spare()
    await revoke(admin, revoked.key.id)
    await expiring.get('/api/status')
    const used = new Date(now).toISOString()
    now += 60_000
    const states = Object.fromEntries((await list(admin)).map(({ id, state, lastUsedAt }) => [id, [state, lastUsedAt]]))
    expect(states[expiring.key.id]).toEqual(['expired', used])
    expect(states[revoked.key.id]).toEqual(['revoked', null])
    expect(states[viewer.key.id]?.[0]).toBe('active')
  })
})

describe('changing a key', () => {
  it('changes what is given, at once, and leaves the rest', async () => {
    const { key, post, get } = await spare()
    expect((await change(admin, key.id, { permissions: ['Read Call Log'] })).json().key).toMatchObject({
      label: 'Spare',
      permissions: ['Read Call Log'],
    })
    expect((await post('/api/sms-log/count')).statusCode).toBe(403)
    expect((await post('/api/call-log/count')).statusCode).toBe(200)
    const expiresAt = new Date(now + 1000).toISOString()
    await change(admin, key.id, { expiresAt, label: 'Short', masked: true })
    expect((await get('/api/session')).json()).toMatchObject({ name: 'Short', masked: true })
    now += 1000
    expect((await get('/api/session')).statusCode).toBe(401)
    expect((await change(admin, key.id, { expiresAt: null })).json().key).toMatchObject({
      state: 'active',
      label: 'Short',
    })
    expect((await get('/api/session')).statusCode).toBe(200)
    expect((await change(admin, key.id.toUpperCase(), {})).json().key).toMatchObject({ label: 'Short', masked: true })
  })

  it('is refused to those who may not', async () => {
    const maskedAdmin = await spare({ permissions: ['Project Admin'], masked: true })
    const maskedKey = await spare({ masked: true })
    const boss = await spare({ permissions: ['Project Owner'] })
    const plain = await spare()
    const attempts: [TestCaller, TestKey, object][] = [
      [viewer, plain, { label: 'x' }],
      [viewer, viewer, { permissions: ['Project Admin'] }],
      [admin, boss, { label: 'x' }],
      [admin, plain, { permissions: ['Project Owner'] }],
      [admin, admin, { permissions: ['Project Owner'] }],
      [maskedAdmin, maskedKey, { masked: false }],
      [maskedAdmin, maskedAdmin, { masked: false }],
    ]
    for (const [caller, { key }, body] of attempts) {
      const answer = await change(caller, key.id, body)
      expect([key.label, body, answer.statusCode]).toEqual([key.label, body, 403])
    }
    expect((await revoke(admin, boss.key.id)).statusCode).toBe(403)
    expect((await change(maskedAdmin, maskedKey.key.id, { label: 'Renamed' })).statusCode).toBe(200)
    expect((await change(admin, maskedKey.key.id, { masked: false })).statusCode).toBe(200)
    expect((await change(owning, boss.key.id, { label: 'x' })).statusCode).toBe(200)
  })

  it('finds no key of another project, and says no more of it than of none', async () => {
    const { key } = await spare({ projectId: other, permissions: ['Project Owner'] })
    const unknown = '00000000-0000-4000-8000-000000000000'
    for (const caller of [admin, owning]) {
      for (const call of [revoke, (by: TestCaller, id: string) => change(by, id, { label: 'x' })]) {
        const [foreign, missing] = [await call(caller, key.id), await call(caller, unknown)]
        expect([foreign.statusCode, missing.statusCode]).toEqual([404, 404])
        expect(foreign.body.replaceAll(key.id, unknown)).toBe(missing.body)
        expect((await call(caller, 'x')).json()).toMatchObject({ code: 'bad_id', path: 'id' })
      }
    }
    expect((await gateway.keys.ring.byId(key.id))?.label).toBe('Spare')
  })
})

it('keeps every one of several changes that come at once', async () => {
  const { key } = await spare()
  await Promise.all([
    change(admin, key.id, { label: 'Both' }),
    change(admin, key.id, { permissions: ['Read Call Log'] }),
    change(owning, key.id, { masked: true }),
  ])
  expect(await gateway.keys.ring.byId(key.id)).toMatchObject({
    label: 'Both',
    permissions: ['Read Call Log'],
    masked: true,
  })
})

describe('revoking a key', () => {
  it('ends it at once and for good; again changes nothing', async () => {
    const { key, get } = await spare()
    expect((await get('/api/status')).statusCode).toBe(200)
    const first = await revoke(admin, key.id)
    expect(first.json().key).toMatchObject({ state: 'revoked', revokedAt: new Date(now).toISOString() })
    expect((await get('/api/status')).json().message).toBe('Invalid API Key')
    now += 1000
    expect((await revoke(admin, key.id)).json()).toEqual(first.json())
    const refused = await change(gateway, key.id, { label: 'x' })
    expect([refused.statusCode, refused.json().path]).toEqual([400, 'id'])
  })

  it('wins over a change that another gateway writes at the same moment', async () => {
    const { key, get } = await spare()
    await revoke(admin, key.id)
    await gateway.keys.ring.save({ ...key, label: 'Late', changedAt: key.changedAt + 10_000_000 })
    expect((await get('/api/status')).statusCode).toBe(401)
  })
})
