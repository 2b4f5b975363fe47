// Saved views: whose they are, who sees and changes them, and what is refused.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Channel, channels } from '#contract/channels/index.ts'
import type { SavedView } from '#contract/routes/views.ts'
import { openTestGateway, type TestCaller, type TestGateway } from '../test-gateway.ts'

let gateway: TestGateway
let [member, viewer, masked, elsewhere] = [] as unknown as TestCaller[] as [
  TestCaller,
  TestCaller,
  TestCaller,
  TestCaller,
] // set before any test runs
beforeAll(async () => {
  gateway = await openTestGateway()
  member = await gateway.makeKey({ projectId: 'one', permissions: ['Project Member'] })
  viewer = await gateway.makeKey({ projectId: 'one', permissions: ['Viewer'] })
  masked = await gateway.makeKey({ projectId: 'one', permissions: ['Project Member'], masked: true })
  elsewhere = await gateway.makeKey({ projectId: 'two', permissions: ['Project Owner'] })
})
afterAll(() => gateway.close())

const [channel] = channels as [Channel]

async function save(caller: TestCaller, given: object): Promise<SavedView> {
  const answer = await caller.post('/api/views', { channel: channel.id, search: '', ...given })
  expect([answer.statusCode, answer.body]).toEqual([200, expect.any(String)])
  return answer.json().view
}
const listed = async (caller: TestCaller): Promise<SavedView[]> => (await caller.get('/api/views')).json().views
const names = async (caller: TestCaller) => (await listed(caller)).map(({ name }) => name)
const change = (caller: TestCaller, id: string, payload: object) =>
  caller.inject({ method: 'PATCH', url: `/api/views/${id}`, payload })
const remove = (caller: TestCaller, id: string) => caller.inject({ method: 'DELETE', url: `/api/views/${id}` })

describe('a personal view', () => {
  it('is seen by its own key alone, is changed and deleted', async () => {
    const search = `${channel.status}=Failed&range=last7d`
    const view = await save(viewer, { name: ' Mine ', search: `?${search}` })
    expect(view).toMatchObject({ name: 'Mine', search, scope: 'personal', projectId: null, mayChange: true })
    expect(await names(viewer)).toContain('Mine')
    for (const other of [member, elsewhere, gateway]) expect(await names(other)).not.toContain('Mine')
    expect((await change(member, view.id, { name: 'Taken', updatedAt: view.updatedAt })).statusCode).toBe(404)
    const renamed = (await change(viewer, view.id, { name: 'Ours', updatedAt: view.updatedAt })).json().view
    expect(renamed).toMatchObject({ name: 'Ours', search })
    // Somebody who has not seen the change.
    const late = await change(viewer, view.id, { name: 'Late', updatedAt: view.updatedAt })
    expect([late.statusCode, late.json().code]).toEqual([409, 'conflict'])
    expect((await remove(viewer, view.id)).statusCode).toBe(200)
    expect((await remove(viewer, view.id)).statusCode).toBe(404)
    expect(await names(viewer)).not.toContain('Ours')
  })
})

describe('a shared view', () => {
  it('is its project’s: seen by all of it, changed by who may share', async () => {
    const view = await save(member, { name: 'Shared', scope: 'project' })
    expect(view.projectId).toBe('one')
    expect((await listed(viewer)).find(({ id }) => id === view.id)).toMatchObject({ mayChange: false })
    expect((await change(viewer, view.id, { name: 'x', updatedAt: view.updatedAt })).statusCode).toBe(403)
    expect(
      (await viewer.post('/api/views', { channel: channel.id, name: 'x', search: '', scope: 'project' })).json(),
    ).toMatchObject({ code: 'forbidden' })
    expect(await names(elsewhere)).not.toContain('Shared')
    expect((await remove(elsewhere, view.id)).statusCode).toBe(404)
    expect(await names(gateway)).toContain('Shared')
  })

  it('of the owner key is every project’s, and only the owner key changes it', async () => {
    const view = await save(gateway, { name: 'Everywhere', scope: 'project' })
    for (const caller of [member, elsewhere])
      expect((await listed(caller)).find(({ id }) => id === view.id)).toMatchObject({
        mayChange: false,
        projectId: null,
      })
    expect((await remove(elsewhere, view.id)).statusCode).toBe(403)
    expect((await remove(gateway, view.id)).statusCode).toBe(200)
  })

  it('tells a masked key nothing that it may not read', async () => {
    await save(member, { name: 'Anna', search: `${channel.contact}=%2B4915123454567`, scope: 'project' })
    await save(member, { name: 'Calls to +49 151 2345 4567', scope: 'project' })
    const seen = await listed(masked)
    expect(seen.map(({ name }) => name)).not.toContain('Anna')
    expect(JSON.stringify(seen)).not.toContain('4567')
    expect(seen.map(({ name }) => name)).toContain('Calls to •••')
  })
})

describe('a default', () => {
  it('is one for the same people and page', async () => {
    const first = await save(viewer, { name: 'First', isDefault: true })
    const second = await save(viewer, { name: 'Second', isDefault: true })
    const other = await save(viewer, { name: 'Other page', isDefault: true, channel: channels[1]?.id })
    const defaults = (await listed(viewer)).filter(({ isDefault, scope }) => isDefault && scope === 'personal')
    expect(defaults.map(({ id }) => id).toSorted()).toEqual([second.id, other.id].toSorted())
    const now = (await listed(viewer)).find(({ id }) => id === first.id)
    const back = (await change(viewer, first.id, { isDefault: true, updatedAt: now?.updatedAt })).json().view
    expect(back.isDefault).toBe(true)
    expect((await listed(viewer)).find(({ id }) => id === second.id)?.isDefault).toBe(false)
  })
})

describe('what is refused', () => {
  it.each([
    [{ name: '' }, 'name'],
    [{ name: 'x'.repeat(81) }, 'name'],
    [{ search: 'nothing=1' }, 'search'],
    [{ search: `${channel.title}.contains=${'я'.repeat(4096)}` }, 'search'],
    [{ search: 'from=yesterday' }, 'search'],
    [{ channel: 'letters' }, 'channel'],
    [{ scope: 'world' }, 'scope'],
    [{ isDefault: 'yes' }, 'isDefault'],
  ])('%j', async (given, path) => {
    const body = { channel: channel.id, name: 'Refused', search: '', ...given }
    const answer = await gateway.post('/api/views', body)
    expect([answer.statusCode, answer.json().path]).toEqual([400, path])
  })

  it('a name that is taken, in any case', async () => {
    await save(elsewhere, { name: 'Failures' })
    const again = await elsewhere.post('/api/views', { channel: channel.id, name: 'FAILURES', search: '' })
    expect([again.statusCode, again.json().path]).toEqual([409, 'name'])
    await save(elsewhere, { name: 'Failures', channel: channels[1]?.id })
  })

  it('a channel that the key may not read', async () => {
    const narrow = await gateway.makeKey({ projectId: 'one', permissions: ['Read Call Log'] })
    expect((await narrow.post('/api/views', { channel: channel.id, name: 'x', search: '' })).statusCode).toBe(403)
    expect((await listed(narrow)).filter((view) => view.channel === channel.id)).toEqual([])
  })

  it('more than a key may have', async () => {
    const { secret } = await gateway.makeKey({ projectId: 'three', permissions: ['Viewer'] })
    const caller = gateway.as(secret)
    for (let n = 0; n < 200; n += 1) await save(caller, { name: `View ${n}` })
    const answer = await caller.post('/api/views', { channel: channel.id, name: 'One more', search: '' })
    expect([answer.statusCode, answer.json().path]).toEqual([400, 'name'])
  })
})
