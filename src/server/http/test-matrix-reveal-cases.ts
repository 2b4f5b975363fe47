// Who may have what revealed: for the permission matrix.
import { expect } from 'vitest'
import { type Channel, channels } from '#contract/channels/index.ts'
import type { Caller } from './test-matrix-callers.ts'
import type { Case, Cases } from './test-matrix-log-cases.ts'
import { MISSING, OTHER, OTHER_NUMBER, OWN, type ProjectId, SHARED_NUMBER, storedId } from './test-matrix-world.ts'

const reveals = ({ rights }: Caller) => rights.includes('reveal')
/** Who sees everything is told that there is nothing to reveal. */
const asks = (caller: Caller, masked: number) => (reveals(caller) ? (caller.masked ? masked : 400) : 403)

const start = (subject: object) => ({
  method: 'POST' as const,
  url: '/api/reveals',
  payload: { subject, reason: 'For the matrix' },
})

function entryCase(channel: Channel, project: ProjectId): Case {
  return {
    name: `an entry of ${project}`,
    isSharp: project === OTHER,
    call: async (_caller, gateway) => start({ channel: channel.id, id: await storedId(gateway, project, channel) }),
    status: (caller) =>
      asks(caller, caller.reads.includes(channel.id) ? (caller.sees.includes(project) ? 200 : 404) : 403),
  }
}

function contactCase(name: string, number: string, project: ProjectId): Case {
  return {
    name,
    call: () => start({ contact: number }),
    status: (caller) => asks(caller, caller.reads.length > 0 ? (caller.sees.includes(project) ? 200 : 404) : 403),
    holds: () => ({
      subject: { kind: 'contact', label: expect.stringMatching(new RegExp(`•••.*${number.slice(-4)}$`)) },
    }),
  }
}

export const revealCases: Cases = {
  'POST /api/reveals': [
    ...channels.slice(0, 1).flatMap((channel) => [entryCase(channel, OWN), entryCase(channel, OTHER)]),
    contactCase('a number of both projects', SHARED_NUMBER, OWN),
    contactCase('a number of the other project', OTHER_NUMBER, OTHER),
  ],
  'GET /api/reveals': [
    {
      name: 'own',
      call: () => ({ url: '/api/reveals' }),
      status: (caller) => (reveals(caller) ? 200 : 403),
      holds: () => ({ minutes: 10 }),
    },
  ],
  'DELETE /api/reveals/:id': [
    {
      name: 'none',
      call: () => ({ method: 'DELETE', url: `/api/reveals/${MISSING}` }),
      status: (caller) => (reveals(caller) ? 404 : 403),
    },
  ],
}
