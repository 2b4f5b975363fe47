// What the routes of API keys must answer to whom: for the permission matrix.
import type { InjectOptions } from 'fastify'
import type { TestGateway } from '../test-gateway.ts'
import type { Caller } from './test-matrix-callers.ts'
import type { Case, Cases } from './test-matrix-log-cases.ts'
import { keepPer, MISSING, OTHER, OWN } from './test-matrix-world.ts'

const ownProject = ({ sees }: Caller) => sees[0] ?? OWN
const managing = ({ rights }: Caller) => rights.includes('manage-keys')
const manages = (caller: Caller) => (managing(caller) ? 200 : 403)
/** Who sees masked data makes none. */
const makes = (caller: Caller) => (caller.masked ? 403 : manages(caller))
const create = (payload: object): InjectOptions => ({ method: 'POST', url: '/api/keys', payload })

type Held = 'Viewer' | 'Project Owner'

/** `Viewer of` a project, or `Project Owner of` it. */
async function makeKey(gateway: TestGateway, name: string): Promise<string> {
  const [held, projectId = ''] = name.split(' of ') as [Held, string]
  const label = projectId === OTHER ? 'Canary' : 'Spare'
  return (await gateway.makeKey({ label, projectId, permissions: [held] })).key.id
}

const keptKey = keepPer(makeKey)

/** A change of a key of the caller's project, of the other project's, and of none. */
function keyChanges(method: 'PATCH' | 'DELETE'): Case[] {
  const on = (id: string): InjectOptions => ({ method, url: `/api/keys/${id}`, payload: {} })
  const keyIn = async (caller: Caller, gateway: TestGateway, projectId: string, held: Held = 'Viewer') => {
    // Where nothing will become of it, the one that stays will do.
    const make = managing(caller) ? makeKey : keptKey
    return on(await make(gateway, `${held} of ${projectId}`))
  }
  return [
    { name: 'own', call: (caller, gateway) => keyIn(caller, gateway, ownProject(caller)), status: manages },
    {
      name: 'a project owner',
      call: (caller, gateway) => keyIn(caller, gateway, ownProject(caller), 'Project Owner'),
      status: (caller) => (caller.owns ? manages(caller) : 403),
    },
    {
      name: 'other project',
      isSharp: true,
      call: (caller, gateway) => keyIn(caller, gateway, OTHER),
      status: (caller) => (managing(caller) && !caller.sees.includes(OTHER) ? 404 : manages(caller)),
    },
    { name: 'none', call: () => on(MISSING), status: (caller) => (managing(caller) ? 404 : 403) },
  ]
}

export const keyCases: Cases = {
  'GET /api/keys': [{ name: 'all', call: () => ({ url: '/api/keys' }), status: manages }],
  'POST /api/keys': [
    {
      name: 'own project',
      call: (caller) => create({ label: 'New', projectId: ownProject(caller), permissions: ['Viewer'] }),
      status: makes,
    },
    {
      name: 'other project',
      isSharp: true,
      call: () => create({ label: 'Canary', projectId: OTHER, permissions: ['Viewer'] }),
      status: (caller) => (caller.sees.includes(OTHER) ? makes(caller) : 403),
    },
    {
      name: 'a project owner',
      call: (caller) => create({ label: 'New', projectId: ownProject(caller), permissions: ['Project Owner'] }),
      status: (caller) => (caller.owns ? makes(caller) : 403),
    },
    {
      name: 'a key that manages sources',
      call: (caller) =>
        create({
          ...{ label: 'New', projectId: ownProject(caller) },
          ...{ permissions: ['Read SMS Log'], rights: ['manage-sources'] },
        }),
      status: () => 400,
    },
    {
      name: 'a key that exports',
      call: (caller) =>
        create({ label: 'New', projectId: ownProject(caller), permissions: ['Read SMS Log'], rights: ['export'] }),
      status: (caller) => (caller.rights.includes('export') ? makes(caller) : 403),
    },
  ],
  'PATCH /api/keys/:id': keyChanges('PATCH'),
  'DELETE /api/keys/:id': keyChanges('DELETE'),
}
