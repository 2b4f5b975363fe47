// Saved reports: what may be saved of the cost page, who sees it, and what stands on whose overview.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { billedChannels, type Channel } from '#contract/channels/index.ts'
import { permissions } from '#contract/permissions.ts'
import { type SavedView, viewLimits } from '#contract/routes/views.ts'
import { migrate } from '../store/migrate.ts'
import { sql } from '../store/sql.ts'
import { openTestGateway, type TestCaller, type TestGateway } from '../test-gateway.ts'

let gateway: TestGateway
let [member, viewer, masked] = [] as unknown as TestCaller[] as [TestCaller, TestCaller, TestCaller] // set before any test runs
beforeAll(async () => {
  gateway = await openTestGateway()
  member = await gateway.makeKey({ projectId: 'one', permissions: ['Project Member'] })
  viewer = await gateway.makeKey({ projectId: 'one', permissions: ['Viewer'] })
  masked = await gateway.makeKey({ projectId: 'one', permissions: ['Project Member'], masked: true })
})
afterAll(() => gateway.close())

const [channel] = billedChannels as [Channel]
const reading = permissions.filter((each) => each === channel.readPermission)
const post = (caller: TestCaller, given: object) =>
  caller.post('/api/views', { page: 'costs', search: 'by=team&then=country', ...given })

async function save(caller: TestCaller, given: object): Promise<SavedView> {
  const answer = await post(caller, given)
  expect([answer.statusCode, answer.body]).toEqual([200, expect.any(String)])
  return answer.json().view
}
const listed = async (caller: TestCaller, query = ''): Promise<SavedView[]> =>
  (await caller.get(`/api/views${query}`)).json().views
const names = async (caller: TestCaller, query = '') => (await listed(caller, query)).map(({ name }) => name)
const pin = (caller: TestCaller, id: string, isPinned: unknown) => caller.post(`/api/views/${id}/pin`, { isPinned })
const pinned = async (caller: TestCaller) =>
  (await listed(caller)).filter(({ isPinned }) => isPinned).map(({ name }) => name)

describe('a saved report', () => {
  it('is an address of the cost page, beside the views of the logs', async () => {
    const search = 'range=thisMonth&by=team&then=country&compare=previous-month&country=DE'
    const report = await save(viewer, { name: 'Teams', search })
    expect(report).toMatchObject({ page: 'costs', channel: null, search, isPinned: false, mayChange: true })
    const view = await save(viewer, { name: 'Teams', page: undefined, channel: channel.id, search: '' })
    expect(view).toMatchObject({ page: channel.id, channel: channel.id })
    expect(await names(viewer, '?page=costs')).toEqual(['Teams'])
    expect((await listed(viewer, `?channel=${channel.id}`)).map(({ id }) => id)).toEqual([view.id])
    const taken = await post(viewer, { name: 'teams' })
    expect([taken.statusCode, taken.json().path]).toEqual([409, 'name'])
  })

  it('has one default for the same people, and leaves the logs theirs', async () => {
    const first = await save(viewer, { name: 'First', isDefault: true })
    const log = await save(viewer, { name: 'Log', page: channel.id, search: '', isDefault: true })
    const second = await save(viewer, { name: 'Second', isDefault: true })
    const defaults = (await listed(viewer)).filter(({ isDefault }) => isDefault).map(({ id }) => id)
    expect(defaults.toSorted()).toEqual([log.id, second.id].toSorted())
    const answer = await viewer.inject({
      method: 'PATCH',
      url: `/api/views/${first.id}`,
      payload: { search: 'by=pigeon', updatedAt: (await listed(viewer)).find(({ id }) => id === first.id)?.updatedAt },
    })
    expect([answer.statusCode, answer.json().path]).toEqual([400, 'search'])
  })

  it('may test what only the channels of its key have', async () => {
    const narrow = await gateway.makeKey({ projectId: 'one', permissions: reading })
    const search = `${channel.cost}.min=5`
    await save(narrow, { name: 'Dear ones', search })
    const wide = await post(member, { name: 'Dear ones', search })
    expect([wide.statusCode, wide.json().path]).toEqual([400, 'search'])
  })

  it.each([
    [{ search: 'by=pigeon' }, 'search'],
    [{ search: 'then=channel&by=channel' }, 'search'],
    [{ search: 'nothing=1' }, 'search'],
    [{ search: 'range=whenever' }, 'search'],
    [{ search: 'channels=pigeon' }, 'search'],
    [{ page: 'lookup' }, 'page'],
    [{ page: undefined }, 'page'],
    [{ channel: channel.id }, 'channel'],
    [{ channel: 'costs', page: undefined }, 'channel'],
  ])('is refused as %j', async (given, path) => {
    const answer = await post(gateway, { name: 'Refused', ...given })
    expect([answer.statusCode, answer.json().path]).toEqual([400, path])
  })

  it('needs a log to be of', async () => {
    const nothing = await gateway.makeKey({ projectId: 'one', permissions: [] })
    expect((await post(nothing, { name: 'Refused' })).statusCode).toBe(403)
    await save(member, { name: 'For those who read', scope: 'project' })
    expect(await names(nothing)).toEqual([])
  })

  it('that names a person is not told to those who see names masked', async () => {
    await save(member, { name: 'Anna', search: 'toNumber=%2B4915123454567', scope: 'project' })
    const id = '11111111-1111-4111-8111-111111111111'
    await save(member, { name: 'Her pages', search: `user=${id}`, scope: 'project' })
    await save(member, { name: 'Germany', search: 'country=DE', scope: 'project' })
    // Of one log alone: nothing of it is read where all of them are.
    const narrow = await gateway.makeKey({ projectId: 'one', permissions: [...reading, 'Project Member'] })
    await save(narrow, {
      name: 'Words',
      search: `channels=${channel.id}&${channel.title}.contains=secret`,
      scope: 'project',
    })
    expect(await names(member)).toEqual(expect.arrayContaining(['Anna', 'Germany', 'Her pages', 'Words']))
    const told = await names(masked)
    expect(told).toContain('Germany')
    for (const hidden of ['Anna', 'Her pages', 'Words']) expect(told).not.toContain(hidden)
  })
})

describe('a pin', () => {
  it('belongs to the key that pinned, also on what others share, and changes nothing of it', async () => {
    const report = await save(member, { name: 'Ours', scope: 'project', isPinned: true })
    expect(report.isPinned).toBe(true)
    expect(await pinned(viewer)).toEqual([])
    const answer = await pin(viewer, report.id, true)
    expect(answer.json().view).toMatchObject({ isPinned: true, mayChange: false, updatedAt: report.updatedAt })
    expect(await pinned(viewer)).toEqual(['Ours'])
    expect((await pin(member, report.id, false)).json().view.isPinned).toBe(false)
    expect([await pinned(member), await pinned(viewer)]).toEqual([[], ['Ours']])
    expect((await pin(viewer, report.id, false)).statusCode).toBe(200)
    expect(await pinned(viewer)).toEqual([])
  })

  it('goes with its report', async () => {
    const report = await save(member, { name: 'Gone', scope: 'project', isPinned: true })
    await pin(viewer, report.id, true)
    await member.inject({ method: 'DELETE', url: `/api/views/${report.id}` })
    expect([await pinned(member), await pinned(viewer)]).toEqual([[], []])
    expect((await pin(viewer, report.id, true)).statusCode).toBe(404)
  })

  it('is refused for a log, for what is not seen, and for what is no answer', async () => {
    const view = await save(member, { name: 'A log', page: channel.id, search: '' })
    const refused = await pin(member, view.id, true)
    expect([refused.statusCode, refused.json().path]).toEqual([400, 'isPinned'])
    const made = await post(member, { name: 'Another log', page: channel.id, search: '', isPinned: true })
    expect([made.statusCode, made.json().path]).toEqual([400, 'isPinned'])
    expect(await names(member)).not.toContain('Another log')
    const own = await save(member, { name: 'Own' })
    expect((await pin(viewer, own.id, true)).statusCode).toBe(404)
    const odd = await pin(member, own.id, 'yes')
    expect([odd.statusCode, odd.json().path]).toEqual([400, 'isPinned'])
  })

  it('is one of a few', async () => {
    const caller = await gateway.makeKey({ projectId: 'three', permissions: ['Viewer'] })
    for (let n = 0; n < viewLimits.pins; n += 1) await save(caller, { name: `Report ${n}`, isPinned: true })
    const more = await post(caller, { name: 'One more', isPinned: true })
    expect([more.statusCode, more.json().path]).toEqual([400, 'isPinned'])
    const [first] = await listed(caller)
    // What is pinned already may be pinned again.
    expect((await pin(caller, first?.id ?? '', true)).statusCode).toBe(200)
    await pin(caller, first?.id ?? '', false)
    await save(caller, { name: 'One more', isPinned: true })
  })
})

it('views that were saved before there were reports stay what they were', async () => {
  const { store } = gateway
  const before = await save(member, { name: 'Before', page: channel.id, search: '' })
  // As an older gateway left the table.
  await store.command('ALTER TABLE saved_view RENAME COLUMN page TO channel')
  await store.command('DROP TABLE view_pin')
  await store.execute(sql`ALTER TABLE migration DELETE WHERE version = 8 SETTINGS mutations_sync = 1`)
  expect(await migrate(store)).toEqual([8])
  expect((await listed(member)).find(({ id }) => id === before.id)).toEqual(before)
})
