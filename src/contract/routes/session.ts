// Signing in to the console, and what the signed-in may do.
import { z } from 'zod'
import { permissions } from '../permissions.ts'
import { defineRoute } from './define-route.ts'

const session = z.object({
  /** Who: the label of the key that signed in. */
  name: z.string(),
  /** `user`: signed in through the organisation's identity provider. */
  kind: z.enum(['owner', 'key', 'user']),
  mayImport: z.boolean(),
  mayManageKeys: z.boolean(),
  mayManageSources: z.boolean(),
  mayExport: z.boolean(),
  /** May lift the mask from one entry or contact at a time, with a reason. Says nothing where `masked` is false. */
  mayReveal: z.boolean(),
  /** Numbers, names and texts are masked. */
  masked: z.boolean(),
  /** The one project that the key belongs to; null for the owner key, which sees them all. */
  projectId: z.string().nullable(),
  permissions: z.array(z.enum(permissions)),
  /** Ids of the channels that may be read. */
  channels: z.array(z.string()),
})

export type Session = z.infer<typeof session>

export const sessionStart = defineRoute({
  id: 'sessionStart',
  method: 'POST',
  path: '/api/session',
  request: z.object({ key: z.string().min(1).max(500) }),
  response: session,
})

export const sessionRead = defineRoute({
  id: 'sessionRead',
  method: 'GET',
  path: '/api/session',
  request: z.object({}),
  response: session,
})

export const sessionEnd = defineRoute({
  id: 'sessionEnd',
  method: 'DELETE',
  path: '/api/session',
  request: z.object({}),
  response: z.object({}),
})
