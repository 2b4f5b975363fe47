// What exports and saved views must answer to whom: for the permission matrix.
import { randomUUID } from 'node:crypto'
import type { InjectOptions } from 'fastify'
import { type Channel, channels } from '#contract/channels/index.ts'
import type { TestGateway } from '../test-gateway.ts'
import { type Case, type Cases, rowsSeen, sharpQueries } from './test-matrix-log-cases.ts'
import { type Caller, MISSING, OTHER, OWN } from './test-matrix-world.ts'

export function exportCases(channel: Channel): Cases {
  const base = `/api/${channel.resource}`
  const status = ({ reads }: Caller) => (reads.includes(channel.id) ? 200 : 403)
  const all = { query: {}, asks: (caller: Caller) => rowsSeen(caller) }
  const asked = (url: string, payload: object, holds: (rows: number) => object): Case[] =>
    [all, ...sharpQueries].map(({ query, asks }) => ({
      name: JSON.stringify(query),
      call: () => ({ method: 'POST', url, payload: { ...payload, query } }),
      status,
      holds: (caller) => holds(asks(caller)),
    }))
  return {
    [`POST ${base}/export-check`]: asked(`${base}/export-check`, {}, (rows) => ({ rows })),
    [`POST ${base}/export`]: asked(`${base}/export`, { format: 'json' }, (rows) => ({
      count: rows,
      data: { length: rows },
    })),
  }
}

const [channel] = channels as [Channel]
const readsAny = (caller: Caller) => caller.reads.length > 0
const reads = (caller: Caller) => caller.reads.includes(channel.id)
const shares = (caller: Caller) => caller.administers || caller.name.startsWith('Project Member')
const newView = (scope: 'personal' | 'project') => ({
  method: 'POST' as const,
  url: '/api/views',
  payload: { channel: channel.id, name: randomUUID(), search: '', scope },
})

/** A view that the project shares. */
async function sharedView(gateway: TestGateway, projectId: string, name: string = randomUUID()) {
  const key = await gateway.makeKey({ projectId, permissions: ['Project Owner'] })
  const answer = await key.post('/api/views', { channel: channel.id, name, search: '', scope: 'project' })
  return answer.json().view as { id: string; updatedAt: string }
}

const pin = (id: string): InjectOptions => ({
  method: 'POST',
  url: `/api/views/${id}/pin`,
  payload: { isPinned: false },
})

/** A pin on a report that the project shares. */
async function pinOf(gateway: TestGateway, projectId: string): Promise<InjectOptions> {
  const key = await gateway.makeKey({ projectId, permissions: ['Project Owner'] })
  const payload = { page: 'costs', name: randomUUID(), search: '', scope: 'project' }
  return pin((await key.post('/api/views', payload)).json().view.id)
}

function viewChanges(method: 'PATCH' | 'DELETE'): Case[] {
  const on = (id: string, updatedAt = ''): InjectOptions => ({
    method,
    url: `/api/views/${id}`,
    payload: { updatedAt },
  })
  const of = async (gateway: TestGateway, projectId: string) => {
    const { id, updatedAt } = await sharedView(gateway, projectId)
    return on(id, updatedAt)
  }
  const allowed = (caller: Caller) => (!reads(caller) ? 404 : shares(caller) ? 200 : 403)
  return [
    { name: 'own project', call: (caller, gateway) => of(gateway, caller.sees[0] ?? OWN), status: allowed },
    {
      name: 'other project',
      call: (_caller, gateway) => of(gateway, OTHER),
      status: (caller) => (caller.sees.includes(OTHER) ? allowed(caller) : 404),
    },
    { name: 'none', call: () => on(MISSING), status: () => 404 },
  ]
}

/** An export that the caller has made, if it could. */
function madeExport(method: 'GET' | 'DELETE'): Case[] {
  return [
    {
      name: 'own',
      call: async (caller) => {
        const id = randomUUID()
        await caller.inject({ method: 'POST', url: `/api/${channel.resource}/export`, payload: { id } })
        return { method, url: `/api/exports/${id}` }
      },
      status: (caller) => (reads(caller) ? 200 : 404),
      holds: (caller) => ({ state: 'done', rows: rowsSeen(caller) }),
    },
    {
      name: 'of another key',
      call: async (_caller, gateway) => {
        const id = randomUUID()
        const other = await gateway.makeKey({ projectId: OTHER, permissions: ['Viewer'] })
        await other.post(`/api/${channel.resource}/export`, { id })
        return { method, url: `/api/exports/${id}` }
      },
      status: () => 404,
    },
  ]
}

export const keepCases: Cases = {
  'GET /api/views': [
    {
      name: 'all',
      call: async (_caller, gateway) => {
        await sharedView(gateway, OTHER, `Canary ${randomUUID()}`)
        return { url: '/api/views' }
      },
      status: () => 200,
    },
  ],
  'POST /api/views': [
    {
      name: 'a report',
      call: () => ({ method: 'POST', url: '/api/views', payload: { page: 'costs', name: randomUUID(), search: '' } }),
      status: (caller) => (readsAny(caller) ? 200 : 403),
    },
    { name: 'personal', call: () => newView('personal'), status: (caller) => (reads(caller) ? 200 : 403) },
    {
      name: 'shared',
      call: () => newView('project'),
      status: (caller) => (reads(caller) && shares(caller) ? 200 : 403),
    },
  ],
  'PATCH /api/views/:id': viewChanges('PATCH'),
  'POST /api/views/:id/pin': [
    {
      name: 'own project',
      call: (caller, gateway) => pinOf(gateway, caller.sees[0] ?? OWN),
      // Whoever sees a report may pin it.
      status: (caller) => (readsAny(caller) ? 200 : 404),
    },
    {
      name: 'other project',
      call: (_caller, gateway) => pinOf(gateway, OTHER),
      status: (caller) => (caller.sees.includes(OTHER) && readsAny(caller) ? 200 : 404),
    },
    { name: 'none', call: () => pin(MISSING), status: () => 404 },
  ],
  'DELETE /api/views/:id': viewChanges('DELETE'),
  'GET /api/exports/:id': madeExport('GET'),
  'DELETE /api/exports/:id': madeExport('DELETE'),
}
