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

/** How one may sign in besides by a key. Anybody may ask. */
export const signInWays = defineRoute({
  id: 'signInWays',
  method: 'GET',
  path: '/api/session/ways',
  request: z.object({}),
  response: z.object({
    /** The organisation's identity provider, by the name on its button; null where none is set up. */
    provider: z.object({ label: z.string() }).nullable(),
  }),
})

/** Pages for browsers: the way to the identity provider (`?to=` the page that was asked for), and back from it. */
export const oidcPaths = { begin: '/api/session/oidc', callback: '/api/session/oidc/callback' } as const

/**
 * Why the identity provider's way did not lead in; said in the fragment of the address (`#sign-in=expired`). `expired`:
 * not begun in this browser, or too long ago, or come back twice. `declined`: the provider said no. `no-role`: no role
 * here matches. `away`: the provider does not answer. `failed`: its answer is wrong.
 */
export const oidcRefusals = ['expired', 'declined', 'no-role', 'away', 'failed'] as const

export type OidcRefusal = (typeof oidcRefusals)[number]
