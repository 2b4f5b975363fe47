// What budgets, forecasts and days out of the ordinary must answer to whom: for the permission matrix.
import { randomUUID } from 'node:crypto'
import type { InjectOptions } from 'fastify'
import { billedChannels, channels } from '#contract/channels/index.ts'
import type { TestGateway } from '../test-gateway.ts'
import type { Caller } from './test-matrix-callers.ts'
import type { Case, Cases } from './test-matrix-log-cases.ts'
import { keepPer, MISSING, OTHER, OWN, ownerOf, type ProjectId } from './test-matrix-world.ts'

const readsAll = ({ reads }: Caller) => billedChannels.every(({ id }) => reads.includes(id))
const body = (name: string) => ({ name, amountInUSDCents: '100', webhook: { url: 'http://127.0.0.1:9/', on: false } })
const post = (url: string, payload: object): InjectOptions => ({ method: 'POST', url, payload })

/** A budget of a project. */
async function budgetOf(gateway: TestGateway, projectId: string, name: string = randomUUID()): Promise<string> {
  const key = await ownerOf(gateway, projectId)
  const answer = await key.post('/api/budgets', body(name))
  return answer.json().budget.id
}

/** One of each project that stays: a project holds fifty at most, and there are more callers. */
const keptBudget = keepPer((gateway, projectId) => budgetOf(gateway, projectId))

/** A call on a budget of the caller's project, of the other project, and of none; `done` for those who may. */
function onBudgets(call: (id: string) => InjectOptions, done: number, budgetIn = keptBudget): Case[] {
  const allowed = (caller: Caller) => (!readsAll(caller) ? 404 : caller.shares ? done : 403)
  // Where nothing will become of it, the one that stays will do.
  const budgetFor = (caller: Caller, gateway: TestGateway, projectId: string) =>
    (allowed(caller) === done && caller.sees.includes(projectId as ProjectId) ? budgetIn : keptBudget)(
      gateway,
      projectId,
    )
  return [
    {
      name: 'own project',
      call: async (caller, gateway) => call(await budgetFor(caller, gateway, caller.sees[0] ?? OWN)),
      status: allowed,
    },
    {
      name: 'other project',
      isSharp: true,
      call: async (caller, gateway) => call(await budgetFor(caller, gateway, OTHER)),
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
      isVariant: true,
      call: () => post(url, { ...lately, channels: [id], query: { projectId: OTHER } }),
      status: ({ reads }: Caller) => (reads.includes(id) ? 200 : 403),
    })),
  ]
}

const canaryIn = keepPer((gateway, projectId) => budgetOf(gateway, projectId, `Canary ${randomUUID()}`))

export const budgetCases: Cases = {
  'GET /api/budgets': [
    {
      name: 'all',
      call: async (_caller, gateway) => {
        await canaryIn(gateway, OTHER)
        return { url: '/api/budgets' }
      },
      status: () => 200,
    },
  ],
  'POST /api/budgets': [
    {
      name: 'own',
      call: () => post('/api/budgets', body(randomUUID())),
      status: (caller) => (caller.shares && readsAll(caller) ? 200 : 403),
      after: (made, gateway) =>
        gateway.inject({ method: 'DELETE', url: `/api/budgets/${(made as { budget: { id: string } }).budget.id}` }),
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
