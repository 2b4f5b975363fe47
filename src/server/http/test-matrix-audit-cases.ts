// What the audit log must answer to whom: for the permission matrix.
import type { Caller } from './test-matrix-callers.ts'
import type { Cases } from './test-matrix-log-cases.ts'
import { OTHER } from './test-matrix-world.ts'

const takes = ({ rights }: Caller) => (rights.includes('manage-keys') && rights.includes('export') ? 200 : 403)
const seen = ({ rights, seesAll }: Caller) => (!rights.includes('manage-keys') ? 'own' : seesAll ? 'all' : 'projects')

/** They repeat what a caller has asked for, whether it found anything or not. */
const withoutFilters = (page: { events: object[] }) => ({
  ...page,
  events: page.events.map((event) => ({ ...event, filter: null })),
})

export const auditCases: Cases = {
  'GET /api/audit': [
    {
      name: 'all',
      call: () => ({ url: '/api/audit?limit=100' }),
      status: () => 200,
      holds: (c) => ({ sees: seen(c) }),
      read: (body) => withoutFilters(JSON.parse(body)),
    },
    {
      name: 'of the other project',
      isVariant: true,
      call: () => ({ url: `/api/audit?projectId=${OTHER}` }),
      status: () => 200,
      holds: (caller) => (caller.sees.includes(OTHER) ? {} : { events: [], count: 0 }),
    },
  ],
  'POST /api/audit/export': [
    {
      name: 'all',
      call: () => ({ method: 'POST', url: '/api/audit/export', payload: { format: 'ndjson' } }),
      status: takes,
      read: (lines) =>
        lines
          .trim()
          .split('\n')
          .map((line) => ({ ...JSON.parse(line), filter: null })),
    },
  ],
}
