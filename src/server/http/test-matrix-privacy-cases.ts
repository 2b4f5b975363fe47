// What retention and erasure must answer to whom: for the permission matrix.
import type { InjectOptions } from 'fastify'
import type { TestGateway } from '../test-gateway.ts'
import type { Caller } from './test-matrix-callers.ts'
import type { Case, Cases } from './test-matrix-log-cases.ts'
import { MISSING, OTHER, OTHER_NUMBER, OWN, type ProjectId } from './test-matrix-world.ts'

/** The owner key alone, and for every project. */
const keeps = ({ administers, masked, seesAll }: Caller) => (administers && !masked && seesAll ? 200 : 403)
const erases = ({ administers, masked }: Caller) => administers && !masked

const rules = [{ channel: 'sms', textDays: null, rowDays: null }]
/** Of nobody. */
const NOBODY = '+999 00000 0000'

function inProject(url: string, projectId: ProjectId, isSharp: boolean): Case {
  return {
    name: projectId,
    call: () => ({ method: 'POST', url, payload: { number: NOBODY, projectId, reason: 'Asked for' } }),
    status: (caller) => (erases(caller) && caller.sees.includes(projectId) ? 200 : 403),
    echoes: ['projectId', 'job', 'message', 'error'],
    isSharp,
  }
}

/** An erasure of the other project, and of none. */
function onErasure(end: string, found: number): Case[] {
  const on = (id: string): InjectOptions => ({ url: `/api/erasures/${id}${end}` })
  return [
    {
      name: 'of the other project',
      call: async (_caller: Caller, gateway: TestGateway) => {
        const payload = { number: NOBODY, projectId: OTHER, reason: 'Asked for' }
        return on((await gateway.post('/api/erasures', payload)).json().job.id)
      },
      status: (caller) => (!erases(caller) ? 403 : caller.sees.includes(OTHER) ? found : 404),
    },
    { name: 'none', call: () => on(MISSING), status: (caller) => (erases(caller) ? 404 : 403) },
  ]
}

export const privacyCases: Cases = {
  'GET /api/retention': [{ name: 'all', call: () => ({ url: '/api/retention' }), status: keeps }],
  'PATCH /api/retention': [
    { name: 'as it is', call: () => ({ method: 'PATCH', url: '/api/retention', payload: { rules } }), status: keeps },
  ],
  'POST /api/retention/preview': [
    {
      name: 'nothing',
      call: () => ({ method: 'POST', url: '/api/retention/preview', payload: { rules } }),
      status: keeps,
    },
  ],
  'POST /api/erasures/preview': [
    {
      name: 'a number of the other project',
      call: () => ({ method: 'POST', url: '/api/erasures/preview', payload: { number: OTHER_NUMBER } }),
      status: (caller) => (erases(caller) ? 200 : 403),
      holds: ({ sees }) => ({ entries: sees.includes(OTHER) ? 16 : 0 }),
      echoes: ['number'],
    },
    inProject('/api/erasures/preview', OWN, false),
    inProject('/api/erasures/preview', OTHER, true),
  ],
  'POST /api/erasures': [inProject('/api/erasures', OWN, false), inProject('/api/erasures', OTHER, true)],
  'GET /api/erasures': [
    { name: 'all', call: () => ({ url: '/api/erasures' }), status: (caller) => (erases(caller) ? 200 : 403) },
  ],
  'GET /api/erasures/:id': onErasure('', 200),
  'GET /api/erasures/:id/certificate': onErasure('/certificate', 409),
}
