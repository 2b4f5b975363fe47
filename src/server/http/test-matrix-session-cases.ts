// Whose sessions who may see and end: for the permission matrix.
import type { TestGateway } from '../test-gateway.ts'
import type { Cases } from './test-matrix-log-cases.ts'
import { MISSING, OTHER } from './test-matrix-world.ts'

/** The id of a session of the other project's key. */
async function otherSession(gateway: TestGateway): Promise<string> {
  const { secret } = await gateway.makeKey({ label: 'Canary', projectId: OTHER, permissions: ['Viewer'] })
  const started = await gateway.deps.access.startSession(secret, { address: '', userAgent: 'Canary' })
  return started?.session.id ?? ''
}

export const sessionCases: Cases = {
  'GET /api/sessions': [
    {
      name: 'own',
      call: async (_caller, gateway) => {
        await otherSession(gateway)
        return { url: '/api/sessions' }
      },
      status: () => 200,
    },
    {
      name: 'everybody’s',
      call: async (_caller, gateway) => {
        await otherSession(gateway)
        return { url: '/api/sessions?all=true' }
      },
      status: ({ name }) => (name.startsWith('owner') ? 200 : 403),
    },
  ],
  'DELETE /api/sessions/:id': [
    {
      name: 'of another project',
      call: async (_caller, gateway) => ({ method: 'DELETE', url: `/api/sessions/${await otherSession(gateway)}` }),
      status: ({ name }) => (name === 'owner' ? 200 : 404),
    },
    { name: 'none', call: () => ({ method: 'DELETE', url: `/api/sessions/${MISSING}` }), status: () => 404 },
  ],
  'DELETE /api/sessions': [
    { name: 'own', call: () => ({ method: 'DELETE', url: '/api/sessions' }), status: () => 200 },
  ],
}
