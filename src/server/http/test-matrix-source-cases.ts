// What the routes of sources must answer to whom: they belong to the installation.
import { channels } from '#contract/channels/index.ts'
import type { Case, Cases } from './test-matrix-log-cases.ts'
import type { Caller } from './test-matrix-world.ts'

const isOwner = ({ name }: Caller) => name.startsWith('owner')

const ofMissing = (method: 'GET' | 'POST', path: string, payload?: object): Case[] => [
  {
    name: 'a source that is not there',
    call: () => ({ method, url: `/api/sources/none/${path}`, ...(payload && { payload }) }),
    status: (caller) => (isOwner(caller) ? 404 : 403),
  },
]

export const sourceCases: Cases = {
  'GET /api/sources': [
    {
      name: 'all',
      call: () => ({ url: '/api/sources' }),
      status: (caller) => (isOwner(caller) ? 200 : 403),
      holds: () => ({ sources: [] }),
    },
  ],
  'POST /api/sources/:id/test': ofMissing('POST', 'test', {}),
  'POST /api/sources/:id/act': ofMissing('POST', 'act', { action: 'run' }),
  'GET /api/sources/:id/quarantine': ofMissing('GET', 'quarantine'),
  'POST /api/sources/:id/quarantine/retry': ofMissing('POST', 'quarantine/retry', {}),
  'GET /api/coverage': channels.map(({ id }) => ({
    name: `of ${id}`,
    call: () => ({ url: `/api/coverage?channel=${id}` }),
    status: ({ reads }: Caller) => (reads.includes(id) ? 200 : 403),
    holds: () => ({ complete: true, gaps: [] }),
  })),
}
