// Where somebody is signed in, and ending that.
import { z } from 'zod'
import { defineRoute } from './define-route.ts'

export const openSession = z.object({
  id: z.string(),
  /** Of who signed in: the key's label, the user's name. */
  name: z.string(),
  kind: z.enum(['owner', 'key', 'user']),
  /** The session that asks. */
  current: z.boolean(),
  /** As the browser says what it is; empty for one that says nothing. */
  userAgent: z.string(),
  /** Of the network, at the last use. */
  address: z.string(),
  createdAt: z.string(),
  /** Within a minute. */
  seenAt: z.string(),
  /** It ends then, if it is not used again. */
  endsAt: z.string(),
  /** It ends then, however much it is used. */
  expiresAt: z.string(),
})

export type OpenSession = z.infer<typeof openSession>

/** The caller's own, newest first; with `all` everybody's, for the owner. */
export const sessionList = defineRoute({
  id: 'sessionList',
  method: 'GET',
  path: '/api/sessions',
  request: z.object({ all: z.enum(['true', 'false']).default('false') }),
  response: z.object({ sessions: z.array(openSession) }),
})

/** Ends one of the caller's own sessions, or anybody's for the owner, at once. */
export const sessionRevoke = defineRoute({
  id: 'sessionRevoke',
  method: 'DELETE',
  path: '/api/sessions/:id',
  request: z.object({}),
  response: z.object({}),
})

/** Ends all of the caller's own sessions; with `others` all but the one that asks. Reads the query string. */
export const sessionsEnd = defineRoute({
  id: 'sessionsEnd',
  method: 'DELETE',
  path: '/api/sessions',
  request: z.object({ others: z.enum(['true', 'false']).default('false') }),
  response: z.object({ ended: z.int() }),
})
