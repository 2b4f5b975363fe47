// What every route of the gateway must answer to whom: for the permission matrix.
import type { InjectOptions } from 'fastify'
import { billedChannels, type Channel, channels } from '#contract/channels/index.ts'
import type { TestGateway } from '../test-gateway.ts'
import { budgetCases } from './test-matrix-budget-cases.ts'
import { exportCases, keepCases } from './test-matrix-keep-cases.ts'
import { type Case, type Cases, logCases, projectQueries, rowsSeen, sharpQueries } from './test-matrix-log-cases.ts'
import { lookupEvidenceCases } from './test-matrix-lookup-evidence-cases.ts'
import { lookupListCases } from './test-matrix-lookup-list-cases.ts'
import { rateCardCases } from './test-matrix-rate-card-cases.ts'
import { sourceCases } from './test-matrix-source-cases.ts'
import { storyCases } from './test-matrix-story-cases.ts'
import {
  type Caller,
  lineOf,
  MISSING,
  OTHER,
  OTHER_NUMBER,
  OWN,
  type ProjectId,
  ROWS,
  SHARED_NUMBER,
} from './test-matrix-world.ts'

const year = { from: '2024-01-01T00:00:00.000Z', to: '2028-01-01T00:00:00.000Z' }

const sumCases: Cases = {
  'POST /api/cost-summary': [
    ...(['channel', 'status', 'projectId', 'toNumber', 'user'] as const).map((dimension) => ({
      name: `all by ${dimension}`,
      call: () => ({
        method: 'POST' as const,
        url: '/api/cost-summary',
        payload: { ...year, groupBy: [dimension], compare: 'previous-year' },
      }),
      status: ({ reads }: Caller) => (reads.length > 0 ? 200 : 403),
      holds: (caller: Caller) => ({ total: { count: rowsSeen(caller) * billedOf(caller) } }),
    })),
    ...channels.flatMap(({ id }) =>
      projectQueries.map(({ query, asks }) => ({
        name: `of ${id} where ${JSON.stringify(query)}`,
        call: () => ({
          method: 'POST' as const,
          url: '/api/cost-summary',
          payload: { ...year, channels: [id], query },
        }),
        status: ({ reads }: Caller) => (reads.includes(id) ? 200 : 403),
        holds: (caller: Caller) => ({ total: { count: asks(caller) } }),
      })),
    ),
  ],
  'POST /api/cost-summary/export': [
    {
      // Of one row, so that the file is one JSON object.
      name: 'all',
      call: () => ({ method: 'POST', url: '/api/cost-summary/export', payload: { ...year, format: 'ndjson' } }),
      status: ({ reads }) => (reads.length > 0 ? 200 : 403),
      holds: (caller) => ({ entries: rowsSeen(caller) * billedOf(caller) }),
    },
    ...channels.flatMap(({ id }) =>
      sharpQueries.map(({ query, asks }) => ({
        name: `of ${id} where ${JSON.stringify(query)}`,
        call: () => ({
          method: 'POST' as const,
          url: '/api/cost-summary/export',
          payload: { ...year, channels: [id], query, format: 'ndjson' },
        }),
        status: ({ reads }: Caller) => (reads.includes(id) ? 200 : 403),
        holds: (caller: Caller) => ({ entries: asks(caller) }),
      })),
    ),
  ],
  'POST /api/cost-change': [
    {
      name: 'all',
      call: () => ({ method: 'POST', url: '/api/cost-change', payload: { ...year, compare: 'previous-year' } }),
      status: ({ reads }) => (reads.length > 0 ? 200 : 403),
      holds: (caller) => ({ parts: { 0: { kind: 'volume', count: rowsSeen(caller) * billedOf(caller) } } }),
    },
    ...channels.flatMap(({ id, cost }) =>
      sharpQueries.map(({ query, asks }) => ({
        name: `of ${id} where ${JSON.stringify(query)}`,
        call: () => ({
          method: 'POST' as const,
          url: '/api/cost-change',
          payload: { ...year, channels: [id], query, compare: 'previous-year' },
        }),
        status: ({ reads }: Caller) => (reads.includes(id) ? 200 : 403),
        holds: (caller: Caller) =>
          cost === null ? { leftOut: { unknownCount: asks(caller) } } : { parts: { 0: { count: asks(caller) } } },
      })),
    ),
  ],
  'POST /api/cost-waste': [
    {
      name: 'all',
      call: () => ({ method: 'POST', url: '/api/cost-waste', payload: year }),
      status: ({ reads }) => (reads.length > 0 ? 200 : 403),
      holds: (caller) => ({ total: { count: rowsSeen(caller) * billedOf(caller) } }),
    },
    ...channels.flatMap(({ id }) =>
      sharpQueries.slice(0, 1).map(({ query, asks }) => ({
        name: `of ${id} where ${JSON.stringify(query)}`,
        call: () => ({ method: 'POST' as const, url: '/api/cost-waste', payload: { ...year, channels: [id], query } }),
        status: ({ reads }: Caller) => (reads.includes(id) ? 200 : 403),
        holds: (caller: Caller) => ({ total: { count: asks(caller) } }),
      })),
    ),
  ],
  'GET /api/lookup': [
    {
      name: 'a number of both projects',
      call: () => ({ url: `/api/lookup?number=${encodeURIComponent(SHARED_NUMBER)}` }),
      status: ({ reads }) => (reads.length > 0 ? 200 : 403),
      holds: ({ reads, sees }) => {
        // The other project's first row in each channel goes to the shared number.
        const count = (sees.includes(OWN) ? ROWS[OWN] : 0) + (sees.includes(OTHER) ? 1 : 0)
        return count === 0 ? { summary: [], entries: [] } : { entries: { length: count * reads.length } }
      },
    },
    {
      name: 'a number of the other project',
      call: () => ({ url: `/api/lookup?number=${encodeURIComponent(OTHER_NUMBER)}` }),
      status: ({ reads }) => (reads.length > 0 ? 200 : 403),
      holds: ({ reads, sees }) => ({ entries: { length: sees.includes(OTHER) ? 4 * reads.length : 0 } }),
      echoes: ['searchedAs'],
    },
  ],
  'GET /api/lookup/suggest': [
    {
      name: 'a number of the other project',
      call: () => ({ url: `/api/lookup/suggest?text=${encodeURIComponent(OTHER_NUMBER)}` }),
      status: ({ reads }) => (reads.length > 0 ? 200 : 403),
      holds: ({ reads, sees }) =>
        sees.includes(OTHER) && reads.length > 0 ? { suggestions: [{ count: 4 * reads.length }] } : { suggestions: [] },
    },
  ],
  'GET /api/status': [
    {
      name: 'what is held',
      call: () => ({ url: '/api/status' }),
      status: () => 200,
      holds: (caller) => ({
        channels: caller.reads.map((id) => ({ id, count: rowsSeen(caller) })),
        projects: ([OTHER, OWN] as const)
          .filter((id) => caller.sees.includes(id) && caller.reads.length > 0)
          .map((id) => ({ id, count: ROWS[id] * caller.reads.length })),
      }),
    },
  ],
  'GET /v1/logs': [
    {
      name: 'every event',
      call: () => ({ url: '/v1/logs' }),
      status: ({ reads }) => (reads.includes('whatsapp-incoming') ? 200 : 403),
      holds: (caller) => ({ data: { logs: { length: rowsSeen(caller) } } }),
    },
  ],
}

function billedOf({ reads }: Caller): number {
  return billedChannels.filter(({ id }) => reads.includes(id)).length
}

const ownProject = ({ sees }: Caller) => sees[0] ?? OWN

function importCase(channel: Channel, project: ProjectId): Case {
  return {
    name: `${channel.id} of ${project}`,
    call: () => ({
      method: 'POST',
      url: `/api/import?channel=${channel.id}`,
      headers: { 'content-type': 'application/x-ndjson' },
      payload: lineOf(project, channel, 0),
    }),
    status: ({ administers }) => (administers ? 200 : 403),
    holds: ({ sees }) => (sees.includes(project) ? { accepted: 1, rejected: 0 } : { accepted: 0, rejected: 1 }),
    echoes: ['errors'],
  }
}

const manages = ({ administers }: Caller) => (administers ? 200 : 403)
const create = (payload: object): InjectOptions => ({ method: 'POST', url: '/api/keys', payload })

/** A change of a key of the caller's project, of the other project's, and of none. */
function keyChanges(method: 'PATCH' | 'DELETE'): Case[] {
  const on = (id: string): InjectOptions => ({ method, url: `/api/keys/${id}`, payload: {} })
  const keyIn = async (gateway: TestGateway, projectId: string, held: 'Viewer' | 'Project Owner' = 'Viewer') =>
    on(
      (await gateway.makeKey({ label: projectId === OTHER ? 'Canary' : 'Spare', projectId, permissions: [held] })).key
        .id,
    )
  return [
    { name: 'own', call: (caller, gateway) => keyIn(gateway, ownProject(caller)), status: manages },
    {
      name: 'a project owner',
      call: (caller, gateway) => keyIn(gateway, ownProject(caller), 'Project Owner'),
      status: ({ owns }) => (owns ? 200 : 403),
    },
    {
      name: 'other project',
      call: (_caller, gateway) => keyIn(gateway, OTHER),
      status: (caller) => (caller.administers && !caller.sees.includes(OTHER) ? 404 : manages(caller)),
    },
    { name: 'none', call: () => on(MISSING), status: ({ administers }) => (administers ? 404 : 403) },
  ]
}

const keyCases: Cases = {
  'GET /api/keys': [{ name: 'all', call: () => ({ url: '/api/keys' }), status: manages }],
  'POST /api/keys': [
    {
      name: 'own project',
      call: (caller) => create({ label: 'New', projectId: ownProject(caller), permissions: ['Viewer'] }),
      status: manages,
    },
    {
      name: 'other project',
      call: () => create({ label: 'Canary', projectId: OTHER, permissions: ['Viewer'] }),
      status: (caller) => (caller.sees.includes(OTHER) ? 200 : 403),
    },
    {
      name: 'a project owner',
      call: (caller) => create({ label: 'New', projectId: ownProject(caller), permissions: ['Project Owner'] }),
      status: ({ owns }) => (owns ? 200 : 403),
    },
  ],
  'PATCH /api/keys/:id': keyChanges('PATCH'),
  'DELETE /api/keys/:id': keyChanges('DELETE'),
}

export const cases: Cases = {
  ...Object.assign({}, ...channels.map(logCases), ...channels.map(exportCases)),
  ...keepCases,
  ...sumCases,
  ...budgetCases,
  ...keyCases,
  ...sourceCases,
  ...rateCardCases,
  ...storyCases,
  ...lookupEvidenceCases,
  ...lookupListCases,
  'POST /api/import': channels.flatMap((channel) => [importCase(channel, OWN), importCase(channel, OTHER)]),
  'GET /api/session': [
    {
      name: 'who',
      call: () => ({ url: '/api/session' }),
      status: () => 200,
      holds: ({ reads, administers, sees }) => ({
        channels: reads,
        mayImport: administers,
        mayManageKeys: administers,
        projectId: sees.length === 1 ? sees[0] : null,
      }),
    },
  ],
}

/** Routes that answer anybody, and the status of a plain call. */
export const openRoutes: Readonly<Record<string, number>> = {
  'GET /healthz': 200,
  'GET /readyz': 200,
  'GET /api/openapi.json': 200,
  'GET /api/docs': 200,
  ...Object.fromEntries(
    ['before.js', 'start.js', 'page.css', 'renderer.js', 'inter.woff2'].map((file) => [`GET /api/docs/${file}`, 200]),
  ),
  'DELETE /api/session': 200,
  // Signing in: told by the key in the body, which this call lacks.
  'POST /api/session': 400,
  ...Object.fromEntries(channels.map(({ resource }) => [`OPTIONS /api/${resource}/*`, 204])),
}
