// What the routes of sources must answer to whom: they belong to the installation.
import { channels } from '#contract/channels/index.ts'
import type { Caller } from './test-matrix-callers.ts'
import type { Case, Cases } from './test-matrix-log-cases.ts'

const manages = ({ rights, seesAll }: Caller) => rights.includes('manage-sources') && seesAll

const ofMissing = (method: 'GET' | 'POST', path: string, payload?: object): Case[] => [
  {
    name: 'a source that is not there',
    call: () => ({ method, url: `/api/sources/none/${path}`, ...(payload && { payload }) }),
    status: (caller) => (manages(caller) ? 404 : 403),
  },
]

export const sourceCases: Cases = {
  'GET /api/sources': [
    {
      name: 'all',
      call: () => ({ url: '/api/sources' }),
      status: (caller) => (manages(caller) ? 200 : 403),
      holds: () => ({ sources: [] }),
    },
  ],
  'POST /api/sources/:id/test': ofMissing('POST', 'test', {}),
  'POST /api/sources/:id/act': ofMissing('POST', 'act', { action: 'run' }),
  'GET /api/sources/:id/quarantine': ofMissing('GET', 'quarantine'),
  'POST /api/sources/:id/quarantine/retry': ofMissing('POST', 'quarantine/retry', {}),
  'GET /api/coverage': channels.map(({ id }, n) => ({
    name: `of ${id}`,
    isVariant: n > 0,
    call: () => ({ url: `/api/coverage?channel=${id}` }),
    status: ({ reads }: Caller) => (reads.includes(id) ? 200 : 403),
    holds: () => ({ complete: true, gaps: [] }),
  })),
}
