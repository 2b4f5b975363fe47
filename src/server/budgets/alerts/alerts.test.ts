// Who is told of a budget, when, and how often.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { BudgetAlert, ListedBudget, Threshold } from '#contract/routes/budgets.ts'
import { openTestGateway, type TestGateway, type TestKey } from '../../test-gateway.ts'
import { addRows, dailyRows } from '../test-budget-rows.ts'
import { checkBudgets } from './check-budgets.ts'
import { deliverAlerts, MOST_ATTEMPTS, waitAfter } from './deliver-alerts.ts'
import { type AlertDeps, runAlerts } from './run-alerts.ts'
import { makeSender } from './send-webhook.ts'
import { openReceiver, type Receiver } from './test-receiver.ts'

let gateway: TestGateway
let receiver: Receiver
let project: TestKey
// The middle of the month of now, whatever the day of the tests is.
const today = new Date()
const start = Date.UTC(today.getUTCFullYear(), today.getUTCMonth(), 15, 12)
let clock = start
let deps: AlertDeps

beforeAll(async () => {
  gateway = await openTestGateway()
  receiver = await openReceiver()
})
beforeEach(async () => {
  clock = start
  receiver.answer(200)
  receiver.heard.length = 0
  const { store } = gateway
  const now = () => clock
  const send = makeSender({ allowPrivate: true, now })
  deps = { store, now, send, consoleUrl: () => 'https://console.test', warn: (text) => expect(text).toBe('nothing') }
  project = await gateway.makeKey({ projectId: randomUUID(), permissions: ['Project Owner'] })
})
afterAll(async () => {
  await receiver.close()
  await gateway.close()
})

async function save(amountInUSDCents: string, thresholds: readonly Threshold[], given: object = {}): Promise<string> {
  const answer = await project.post('/api/budgets', {
    ...{ name: 'Watched', amountInUSDCents, thresholds, webhook: { url: `${receiver.url}/${project.key.id}` } },
    ...given,
  })
  return answer.json().budget.id
}

const spend = (cents: string) => addRows(gateway, project.key.projectId, [{ at: clock - 1000, cents }])
// Other tests' budgets are watched, too.
const told = () =>
  receiver.heard.filter(({ path }) => path === `/${project.key.id}`).map(({ body }) => JSON.parse(body))
async function alerts(id: string): Promise<BudgetAlert[]> {
  const { budgets } = (await project.get('/api/budgets')).json() as { budgets: ListedBudget[] }
  return budgets.find((each) => each.id === id)?.alerts ?? []
}
async function turn(): Promise<void> {
  await checkBudgets(deps)
  await deliverAlerts(deps)
}

const thresholds: Threshold[] = [
  { of: 'spent', percent: 80 },
  { of: 'spent', percent: 100 },
]

it('tells of a threshold once a month, with everything that is to be known', async () => {
  const id = await save('100', thresholds)
  await spend('79.999999')
  await turn()
  expect(told()).toEqual([])
  await spend('0.000001')
  await turn()
  await turn()
  expect(told()).toEqual([
    {
      budget: { id, name: 'Watched', projectId: project.key.projectId },
      threshold: { of: 'spent', percent: 80 },
      month: new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth(), 1)).toISOString().slice(0, 10),
      timezone: 'UTC',
      spentInUSDCents: '80',
      budgetInUSDCents: '100',
      forecast: null,
      link: 'https://console.test/costs/budgets',
      test: false,
    },
  ])
  expect(await alerts(id)).toMatchObject([{ threshold: thresholds[0], state: 'delivered', attempts: 1, problem: null }])
  // In the next month it may fire again.
  clock = Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + 1, 2)
  await spend('100')
  await turn()
  expect(told().map(({ threshold }) => threshold.percent)).toEqual([80, 80, 100])
})

it('tells of what the month will come to before it has', async () => {
  await addRows(
    gateway,
    project.key.projectId,
    dailyRows(start, 80, () => '10'),
  )
  const id = await save('250', [
    { of: 'spent', percent: 100 },
    { of: 'forecast', percent: 100 },
  ])
  await turn()
  expect(told()).toMatchObject([{ threshold: { of: 'forecast', percent: 100 }, spentInUSDCents: '140' }])
  expect(BigInt(told()[0].forecast.mid)).toBeGreaterThanOrEqual(250n)
  expect(await alerts(id)).toHaveLength(1)
})

it('tries again what failed, later and later, and gives up in the end', async () => {
  const id = await save('1', [{ of: 'spent', percent: 100 }])
  await spend('5')
  receiver.answer(500)
  await turn()
  expect(await alerts(id)).toMatchObject([{ state: 'pending', attempts: 1, problem: 'HTTP 500' }])
  clock += waitAfter(1) - 1
  await turn()
  expect(told()).toHaveLength(1)
  clock += 1
  await turn()
  expect(told()).toHaveLength(2)
  for (let attempts = 2; attempts < MOST_ATTEMPTS; attempts++) {
    clock += waitAfter(attempts)
    await deliverAlerts(deps)
  }
  expect(told()).toHaveLength(MOST_ATTEMPTS)
  expect(await alerts(id)).toMatchObject([{ state: 'failed', attempts: MOST_ATTEMPTS, problem: 'HTTP 500' }])
  clock += waitAfter(MOST_ATTEMPTS)
  receiver.answer(200)
  await deliverAlerts(deps)
  expect(told()).toHaveLength(MOST_ATTEMPTS)
})

it('sends after a restart what was noted before it, and notes nothing twice', async () => {
  const id = await save('1', [{ of: 'spent', percent: 100 }])
  await spend('5')
  await checkBudgets(deps)
  // The process ends here, and another one begins.
  expect(await alerts(id)).toMatchObject([{ state: 'pending', attempts: 0 }])
  const again = { ...deps, now: () => clock + 1 }
  await checkBudgets(again)
  await deliverAlerts(again)
  expect(told()).toHaveLength(1)
  expect(await alerts(id)).toMatchObject([{ state: 'delivered', attempts: 1 }])
})

it('notes for the console what nobody is to be told', async () => {
  const silent = await save('1', [{ of: 'spent', percent: 100 }], { webhook: null })
  const off = await save('1', [{ of: 'spent', percent: 100 }], {
    name: 'Off',
    webhook: { url: receiver.url, on: false },
  })
  await spend('5')
  await turn()
  for (const id of [silent, off]) expect(await alerts(id)).toMatchObject([{ state: 'silent', attempts: 0 }])
  expect(told()).toEqual([])
})

it('sends a test that says that it is one, and tells what came of it', async () => {
  const id = await save('100', thresholds)
  const test = async (of: string) => (await project.post(`/api/budgets/${of}/test`)).json()
  expect(await test(id)).toEqual({ delivered: true, status: 200, problem: null })
  expect(told()).toMatchObject([{ threshold: thresholds[0], test: true }])
  receiver.answer(401)
  expect(await test(id)).toEqual({ delivered: false, status: 401, problem: 'HTTP 401' })
  // A test is no alert.
  expect(await alerts(id)).toEqual([])
  expect(await test(await save('1', [], { name: 'Nobody', webhook: null }))).toMatchObject({ path: 'webhook' })
})

it('watches until it is told to stop', async () => {
  await save('1', [{ of: 'spent', percent: 100 }])
  await spend('5')
  const stopping = new AbortController()
  const running = runAlerts(deps, stopping.signal, 5)
  await expect.poll(() => told().length, { timeout: 10_000 }).toBe(1)
  stopping.abort()
  await running
  expect(told()).toHaveLength(1)
})
