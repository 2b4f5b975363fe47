// Signing in to the console, and what the signed-in may do.
import { z } from 'zod'
import { defineRoute } from './define-route.ts'

const session = z.object({
  /** Who: the owner key's holder for now. */
  name: z.string(),
  kind: z.enum(['owner', 'key']),
  mayImport: z.boolean(),
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
