// What sums of costs must answer to whom: for the permission matrix.
import { billedChannels, channels } from '#contract/channels/index.ts'
import type { Caller } from './test-matrix-callers.ts'
import { type Cases, projectQueries, rowsSeen, sharpQueries } from './test-matrix-log-cases.ts'

const year = { from: '2024-01-01T00:00:00.000Z', to: '2028-01-01T00:00:00.000Z' }

export const costCases: Cases = {
  'POST /api/cost-summary': [
    ...(['channel', 'status', 'projectId', 'toNumber', 'user'] as const).map((dimension, n) => ({
      name: `all by ${dimension}`,
      isVariant: n > 0,
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
        isVariant: true,
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
      status: ({ reads, rights }) => (reads.length > 0 && rights.includes('export') ? 200 : 403),
      holds: (caller) => ({ entries: rowsSeen(caller) * billedOf(caller) }),
    },
    ...channels.flatMap(({ id }) =>
      sharpQueries.map(({ query, asks }) => ({
        name: `of ${id} where ${JSON.stringify(query)}`,
        isVariant: true,
        call: () => ({
          method: 'POST' as const,
          url: '/api/cost-summary/export',
          payload: { ...year, channels: [id], query, format: 'ndjson' },
        }),
        status: ({ reads, rights }: Caller) => (reads.includes(id) && rights.includes('export') ? 200 : 403),
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
        isVariant: true,
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
        isVariant: true,
        call: () => ({ method: 'POST' as const, url: '/api/cost-waste', payload: { ...year, channels: [id], query } }),
        status: ({ reads }: Caller) => (reads.includes(id) ? 200 : 403),
        holds: (caller: Caller) => ({ total: { count: asks(caller) } }),
      })),
    ),
  ],
}

function billedOf({ reads }: Caller): number {
  return billedChannels.filter(({ id }) => reads.includes(id)).length
}
