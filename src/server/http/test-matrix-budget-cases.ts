// What budgets, forecasts and days out of the ordinary must answer to whom: for the permission matrix.
import { randomUUID } from 'node:crypto'
import type { InjectOptions } from 'fastify'
import { billedChannels, channels } from '#contract/channels/index.ts'
import type { TestGateway } from '../test-gateway.ts'
import type { Case, Cases } from './test-matrix-log-cases.ts'
import { type Caller, MISSING, OTHER, OWN } from './test-matrix-world.ts'

const readsAll = ({ reads }: Caller) => billedChannels.every(({ id }) => reads.includes(id))
const saves = (caller: Caller) => caller.administers || caller.name.startsWith('Project Member')
const body = (name: string) => ({ name, amountInUSDCents: '100', webhook: { url: 'http://127.0.0.1:9/', on: false } })
const post = (url: string, payload: object): InjectOptions => ({ method: 'POST', url, payload })

/** A budget of a project. */
async function budgetOf(gateway: TestGateway, projectId: string, name: string = randomUUID()): Promise<string> {
  const key = await gateway.makeKey({ projectId, permissions: ['Project Owner'] })
  const answer = await key.post('/api/budgets', body(name))
  return answer.json().budget.id
}

/** One of each project that stays: a project holds fifty at most, and there are more callers. */
const kept = new WeakMap<TestGateway, Map<string, Promise<string>>>()
function keptBudget(gateway: TestGateway, projectId: string): Promise<string> {
  const ofGateway = kept.get(gateway) ?? new Map<string, Promise<string>>()
  kept.set(gateway, ofGateway)
  const id = ofGateway.get(projectId) ?? budgetOf(gateway, projectId)
  ofGateway.set(projectId, id)
  return id
}

/** A call on a budget of the caller's project, of the other project, and of none; `done` for those who may. */
function onBudgets(call: (id: string) => InjectOptions, done: number, budgetIn = keptBudget): Case[] {
  const allowed = (caller: Caller) => (!readsAll(caller) ? 404 : saves(caller) ? done : 403)
  return [
    {
      name: 'own project',
      call: async (caller, gateway) => call(await budgetIn(gateway, caller.sees[0] ?? OWN)),
      status: allowed,
    },
    {
      name: 'other project',
      call: async (_caller, gateway) => call(await budgetIn(gateway, OTHER)),
      status: (caller) => (caller.sees.includes(OTHER) ? allowed(caller) : 404),
    },
    { name: 'none', call: () => call(MISSING), status: () => 404 },
  ]
}

const now = Date.now()
const lately = { from: new Date(now - 3e9).toISOString(), to: new Date(now).toISOString() }

function askedOf(url: string): Case[] {
  return [
    { name: 'all', call: () => post(url, lately), status: ({ reads }) => (reads.length > 0 ? 200 : 403) },
    ...channels.map(({ id }) => ({
      name: `of ${id}`,
      call: () => post(url, { ...lately, channels: [id], query: { projectId: OTHER } }),
      status: ({ reads }: Caller) => (reads.includes(id) ? 200 : 403),
    })),
  ]
}

const canaries = new WeakMap<TestGateway, Promise<string>>()
function canaryIn(gateway: TestGateway): Promise<string> {
  const id = canaries.get(gateway) ?? budgetOf(gateway, OTHER, `Canary ${randomUUID()}`)
  canaries.set(gateway, id)
  return id
}

export const budgetCases: Cases = {
  'GET /api/budgets': [
    {
      name: 'all',
      call: async (_caller, gateway) => {
        await canaryIn(gateway)
        return { url: '/api/budgets' }
      },
      status: () => 200,
    },
  ],
  'POST /api/budgets': [
    {
      name: 'own',
      call: () => post('/api/budgets', body(randomUUID())),
      status: (caller) => (saves(caller) && readsAll(caller) ? 200 : 403),
    },
  ],
  // As nobody has seen it: whoever may change it is told to look again.
  'PATCH /api/budgets/:id': onBudgets(
    (id) => ({ method: 'PATCH', url: `/api/budgets/${id}`, payload: { updatedAt: '' } }),
    409,
  ),
  'DELETE /api/budgets/:id': onBudgets((id) => ({ method: 'DELETE', url: `/api/budgets/${id}` }), 200, budgetOf),
  'POST /api/budgets/:id/test': onBudgets((id) => post(`/api/budgets/${id}/test`, {}), 200),
  'POST /api/budgets/preview': [
    {
      name: 'all',
      call: () => post('/api/budgets/preview', { amountInUSDCents: '1', thresholds: [{ of: 'spent', percent: 1 }] }),
      status: (caller) => (readsAll(caller) ? 200 : 403),
      holds: () => ({ months: { length: 12 } }),
    },
  ],
  'POST /api/cost-forecast': askedOf('/api/cost-forecast'),
  'POST /api/cost-anomalies': askedOf('/api/cost-anomalies'),
}
