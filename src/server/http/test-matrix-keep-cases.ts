// What exports and saved views must answer to whom: for the permission matrix.
import { randomUUID } from 'node:crypto'
import type { InjectOptions } from 'fastify'
import { type Channel, channels } from '#contract/channels/index.ts'
import type { TestGateway } from '../test-gateway.ts'
import type { Caller } from './test-matrix-callers.ts'
import { type Case, type Cases, rowsSeen, sharpQueries } from './test-matrix-log-cases.ts'
import { keepPer, MISSING, OTHER, OWN, ownerOf, type ProjectId } from './test-matrix-world.ts'

export function exportCases(channel: Channel): Cases {
  const base = `/api/${channel.resource}`
  const status = ({ reads, rights }: Caller) => (reads.includes(channel.id) && rights.includes('export') ? 200 : 403)
  const all = { query: {}, asks: (caller: Caller) => rowsSeen(caller) }
  const asked = (url: string, payload: object, holds: (rows: number) => object): Case[] =>
    [all, ...sharpQueries].map(({ query, asks }, n) => ({
      name: JSON.stringify(query),
      isVariant: n > 0,
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
const newView = (scope: 'personal' | 'project') => ({
  method: 'POST' as const,
  url: '/api/views',
  payload: { channel: channel.id, name: randomUUID(), search: '', scope },
})

/** A view that the project shares. */
async function sharedView(gateway: TestGateway, projectId: string, name: string = randomUUID()) {
  const key = await ownerOf(gateway, projectId)
  const answer = await key.post('/api/views', { channel: channel.id, name, search: '', scope: 'project' })
  return answer.json().view as { id: string; updatedAt: string }
}

const keptView = keepPer((gateway, projectId) => sharedView(gateway, projectId))
const canaryIn = keepPer((gateway, projectId) => sharedView(gateway, projectId, `Canary ${randomUUID()}`))

const pin = (id: string): InjectOptions => ({
  method: 'POST',
  url: `/api/views/${id}/pin`,
  payload: { isPinned: false },
})

/** A pin on a report that the project shares; the same each time, for it is only taken off. */
const pinOf = keepPer(async (gateway, projectId) => {
  const key = await ownerOf(gateway, projectId)
  const payload = { page: 'costs', name: randomUUID(), search: '', scope: 'project' }
  return pin((await key.post('/api/views', payload)).json().view.id)
})

function viewChanges(method: 'PATCH' | 'DELETE'): Case[] {
  const on = (id: string, updatedAt = ''): InjectOptions => ({
    method,
    url: `/api/views/${id}`,
    payload: { updatedAt },
  })
  const allowed = (caller: Caller) => (!reads(caller) ? 404 : caller.shares ? 200 : 403)
  const of = async (caller: Caller, gateway: TestGateway, projectId: ProjectId) => {
    // Where nothing will become of it, the one that stays will do.
    const isDone = allowed(caller) === 200 && caller.sees.includes(projectId)
    const { id, updatedAt } = await (isDone ? sharedView : keptView)(gateway, projectId)
    return on(id, updatedAt)
  }
  return [
    { name: 'own project', call: (caller, gateway) => of(caller, gateway, caller.sees[0] ?? OWN), status: allowed },
    {
      name: 'other project',
      isSharp: true,
      call: (caller, gateway) => of(caller, gateway, OTHER),
      status: (caller) => (caller.sees.includes(OTHER) ? allowed(caller) : 404),
    },
    { name: 'none', call: () => on(MISSING), status: () => 404 },
  ]
}

const exportOf = keepPer(async (gateway, projectId) => {
  const id = randomUUID()
  await (await ownerOf(gateway, projectId)).post(`/api/${channel.resource}/export`, { id })
  return id
})

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
      status: (caller) => (reads(caller) && caller.rights.includes('export') ? 200 : 404),
      holds: (caller) => ({ state: 'done', rows: rowsSeen(caller) }),
    },
    {
      name: 'of another key',
      isSharp: true,
      call: async (_caller, gateway) => ({ method, url: `/api/exports/${await exportOf(gateway, OTHER)}` }),
      status: () => 404,
    },
  ]
}

export const keepCases: Cases = {
  'GET /api/views': [
    {
      name: 'all',
      call: async (_caller, gateway) => {
        await canaryIn(gateway, OTHER)
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
      status: (caller) => (reads(caller) && caller.shares ? 200 : 403),
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
      isSharp: true,
      call: (_caller, gateway) => pinOf(gateway, OTHER),
      status: (caller) => (caller.sees.includes(OTHER) && readsAny(caller) ? 200 : 404),
    },
    { name: 'none', call: () => pin(MISSING), status: () => 404 },
  ],
  'DELETE /api/views/:id': viewChanges('DELETE'),
  'GET /api/exports/:id': madeExport('GET'),
  'DELETE /api/exports/:id': madeExport('DELETE'),
}
