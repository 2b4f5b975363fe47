// Budgets over HTTP: whose they are, who sees and changes them, and what is refused.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Budget, ListedBudget } from '#contract/routes/budgets.ts'
import { openTestGateway, type TestCaller, type TestGateway } from '../test-gateway.ts'
import { addRows, channel, otherChannel } from './test-budget-rows.ts'

let gateway: TestGateway
let [member, viewer, masked, elsewhere] = [] as unknown as TestCaller[] as [
  TestCaller,
  TestCaller,
  TestCaller,
  TestCaller,
] // set before any test runs
const [ONE, TWO] = [randomUUID(), randomUUID()]
const WEBHOOK = { url: 'https://hooks.example/a/secret', on: true }

beforeAll(async () => {
  gateway = await openTestGateway()
  member = await gateway.makeKey({ projectId: ONE, permissions: ['Project Member'] })
  viewer = await gateway.makeKey({ projectId: ONE, permissions: ['Viewer'] })
  masked = await gateway.makeKey({ projectId: ONE, permissions: ['Project Member'], masked: true })
  elsewhere = await gateway.makeKey({ projectId: TWO, permissions: ['Project Owner'] })
  const now = Date.now()
  await addRows(gateway, ONE, [
    { at: now, cents: '60.5' },
    { at: now, cents: '0' },
    { at: now, cents: '0', in: otherChannel },
  ])
  await addRows(gateway, TWO, [{ at: now, cents: '900' }])
})
afterAll(() => gateway.close())

let made = 0
async function save(caller: TestCaller, given: object = {}): Promise<{ budget: Budget; secret: string | null }> {
  const name = `Budget ${++made}`
  const answer = await caller.post('/api/budgets', { name, amountInUSDCents: '100', ...given })
  expect([answer.statusCode, answer.body]).toEqual([200, expect.any(String)])
  return answer.json()
}
const listed = async (caller: TestCaller): Promise<ListedBudget[]> => (await caller.get('/api/budgets')).json().budgets
const find = async (caller: TestCaller, { id }: Budget) => (await listed(caller)).find((each) => each.id === id)
const change = (caller: TestCaller, id: string, payload: object) =>
  caller.inject({ method: 'PATCH', url: `/api/budgets/${id}`, payload })
const remove = (caller: TestCaller, id: string) => caller.inject({ method: 'DELETE', url: `/api/budgets/${id}` })

describe('a budget', () => {
  it('is over the entries of its project alone, and the owner has one over all', async () => {
    const { budget } = await save(member, { timezone: 'europe/berlin' })
    expect(budget).toMatchObject({ projectId: ONE, timezone: 'Europe/Berlin', channels: null, query: null })
    for (const caller of [member, viewer]) {
      const { state } = (await find(caller, budget)) as ListedBudget
      expect(state.spent).toMatchObject({ count: 3, costInUSDCents: '60.5', notChargedCount: 2 })
      expect([state.status, state.forecast, state.reason]).toEqual([expect.any(String), null, 'notEnoughHistory'])
    }
    expect(await find(elsewhere, budget)).toBeUndefined()
    const all = (await save(gateway, { amountInUSDCents: '960.5' })).budget
    expect(all.projectId).toBeNull()
    expect((await find(gateway, all))?.state).toMatchObject({ spent: { costInUSDCents: '960.5' }, status: 'over' })
    // What it says is of other projects, too.
    expect(await find(member, all)).toBeUndefined()
  })

  it('is of the entries that its channels and its query pick', async () => {
    const { budget } = await save(member, {
      channels: [channel.id],
      query: { [channel.cost ?? '']: { _type: 'GreaterThan', value: 1 } },
    })
    expect((await find(member, budget))?.state.spent).toMatchObject({ count: 1, costInUSDCents: '60.5' })
  })

  it('is changed by one who has seen it as it is, and deleted once', async () => {
    const { budget } = await save(member)
    const changed = await change(member, budget.id, { amountInUSDCents: '250.75', updatedAt: budget.updatedAt })
    expect(changed.json().budget).toMatchObject({ name: budget.name, amountInUSDCents: '250.75' })
    const late = await change(member, budget.id, { name: 'Late', updatedAt: budget.updatedAt })
    expect([late.statusCode, late.json().path]).toEqual([409, 'updatedAt'])
    expect((await remove(member, budget.id)).statusCode).toBe(200)
    expect((await remove(member, budget.id)).statusCode).toBe(404)
    expect(await find(member, budget)).toBeUndefined()
  })

  it('is seen and not changed by a viewer, and not known in another project', async () => {
    const { budget } = await save(member, { webhook: WEBHOOK })
    // An address may hold what only its owner should know.
    expect(await find(viewer, budget)).toMatchObject({
      mayChange: false,
      webhook: { url: 'https://hooks.example', on: true },
    })
    const payload = { name: 'Taken', updatedAt: budget.updatedAt }
    expect((await change(viewer, budget.id, payload)).statusCode).toBe(403)
    expect((await remove(viewer, budget.id)).statusCode).toBe(403)
    expect((await viewer.post('/api/budgets', { name: 'New', amountInUSDCents: '1' })).statusCode).toBe(403)
    expect((await viewer.post(`/api/budgets/${budget.id}/test`)).statusCode).toBe(403)
    expect((await change(elsewhere, budget.id, payload)).statusCode).toBe(404)
    expect((await elsewhere.post(`/api/budgets/${budget.id}/test`)).statusCode).toBe(404)
  })

  it('tells the secret of its webhook once, and another one to another address', async () => {
    const { budget, secret } = await save(member, { webhook: WEBHOOK })
    expect(secret).toMatch(/^tbw_.{43}$/)
    expect(JSON.stringify(await listed(member))).not.toContain('tbw_')
    const off = await change(member, budget.id, { webhook: { ...WEBHOOK, on: false }, updatedAt: budget.updatedAt })
    expect(off.json()).toMatchObject({ secret: null, budget: { webhook: { on: false } } })
    const { updatedAt } = off.json().budget
    const moved = await change(member, budget.id, { webhook: { url: 'https://other.example/' }, updatedAt })
    expect(moved.json().secret).toMatch(/^tbw_/)
    expect(moved.json().secret).not.toBe(secret)
  })

  it('has a name of its own in its project', async () => {
    const { budget } = await save(member)
    const same = { name: budget.name.toUpperCase(), amountInUSDCents: '1' }
    const again = await member.post('/api/budgets', same)
    expect([again.statusCode, again.json().path]).toEqual([409, 'name'])
    expect((await elsewhere.post('/api/budgets', same)).statusCode).toBe(200)
  })

  it('is not told to those whose masked data its filter names', async () => {
    const query = { [channel.contact]: '+4915123454567' }
    const { budget } = await save(member, { channels: [channel.id], query })
    expect(await find(masked, budget)).toBeUndefined()
    expect((await change(masked, budget.id, { updatedAt: budget.updatedAt })).statusCode).toBe(404)
    const piece = { [channel.contact]: { _type: 'Search', value: '4915' } }
    const asked = { name: 'Pieces', amountInUSDCents: '1', channels: [channel.id], query: piece }
    expect((await masked.post('/api/budgets', asked)).statusCode).toBe(403)
    expect((await masked.post('/api/budgets/preview', asked)).statusCode).toBe(403)
  })

  it('is not told to those who may not read all that it sums', async () => {
    const { budget } = await save(member)
    const some = await gateway.makeKey({ projectId: ONE, permissions: ['Read SMS Log'] })
    expect(await find(some, budget)).toBeUndefined()
  })
})

describe('a bad budget is refused by the name of its field', () => {
  it.each([
    ['name', { name: ' ' }],
    ['amountInUSDCents', { amountInUSDCents: '0' }],
    ['amountInUSDCents', { amountInUSDCents: '1e5' }],
    ['amountInUSDCents', { amountInUSDCents: 'NaN' }],
    ['amountInUSDCents', { amountInUSDCents: '0.0000001' }],
    ['webhook.url', { webhook: { url: '?' } }],
    ['amountInUSDCents', { amountInUSDCents: '1000000000000' }],
    ['timezone', { timezone: 'Mars/Olympus' }],
    ['channels.0', { channels: ['telegraph'] }],
    ['query.nonsense', { query: { nonsense: 1 } }],
    ['thresholds.0.percent', { thresholds: [{ of: 'spent', percent: 0 }] }],
    ['webhook.url', { webhook: { url: 'file:///etc/passwd' } }],
    ['webhook.url', { webhook: { url: 'https://me:secret@hooks.example' } }],
  ])('%s', async (path, given) => {
    const answer = await member.post('/api/budgets', { name: `Bad ${path}`, amountInUSDCents: '100', ...given })
    expect([answer.statusCode, answer.json().path]).toEqual([400, path])
  })
})
