// API keys: made, changed and revoked by the owner key, or within a project by its owner and admin keys.
import { z } from 'zod'
import { findPermission, keyRights, permissions } from '../permissions.ts'
import { defineRoute } from './define-route.ts'

/** `expired` and `revoked` keys open nothing; they stay listed, because their names stand in other records. */
export const keyStates = ['active', 'expired', 'revoked'] as const

export const apiKey = z.object({
  id: z.string(),
  /** What the key is for, in its maker's words. */
  label: z.string(),
  projectId: z.string(),
  /** The project's name as its newest row gives it, or null. */
  projectLabel: z.string().nullable(),
  permissions: z.array(z.enum(permissions)),
  rights: z.array(z.enum(keyRights)),
  /** Numbers, names and texts are masked for this key. */
  masked: z.boolean(),
  /** The secret's last four characters, to tell keys apart. */
  hint: z.string(),
  state: z.enum(keyStates),
  createdAt: z.string(),
  /** Label of the key that made it. */
  createdBy: z.string(),
  expiresAt: z.string().nullable(),
  /** Within a minute; null if never used. */
  lastUsedAt: z.string().nullable(),
  revokedAt: z.string().nullable(),
})

export type ApiKey = z.infer<typeof apiKey>

const label = z.string().trim().min(1, 'must not be empty').max(100)
const permission = z.string().transform((name, context) => {
  const found = findPermission(name)
  if (found) return found
  context.addIssue({ code: 'custom', message: `must be one of ${permissions.join(', ')}` })
  return z.NEVER
})
const held = z.array(permission).min(1, 'needs at least one permission').max(permissions.length)
const chosen = z.array(z.enum(keyRights, { error: `must be one of ${keyRights.join(', ')}` })).max(keyRights.length)
/** ISO instant with a zone, or null for a key that does not expire. */
const expiry = z.iso.datetime({ offset: true }).nullable()

/** The keys that the caller may manage, newest first. */
export const keyList = defineRoute({
  id: 'keyList',
  method: 'GET',
  path: '/api/keys',
  request: z.object({}),
  response: z.object({ keys: z.array(apiKey) }),
})

/** What a new key is asked for with; the console asks the same schema before it asks the gateway. */
export const keyRequest = z.object({
  label,
  /** The caller's own project when left out; the owner key must name one. */
  projectId: z.string().trim().min(1).max(100).optional(),
  permissions: held,
  /** When left out, those that usually come with the permissions, as far as the caller has them. */
  rights: chosen.optional(),
  masked: z.boolean().default(false),
  expiresAt: expiry.default(null),
})

/** `secret` is the key itself: it is answered here once and never again. */
export const keyCreate = defineRoute({
  id: 'keyCreate',
  method: 'POST',
  path: '/api/keys',
  request: keyRequest,
  response: z.object({ key: apiKey, secret: z.string() }),
})

/**
 * Changes what is given and leaves the rest, but new permissions without rights bring their usual ones. A revoked key
 * cannot be changed.
 */
export const keyUpdate = defineRoute({
  id: 'keyUpdate',
  method: 'PATCH',
  path: '/api/keys/:id',
  request: z.object({
    label: label.optional(),
    permissions: held.optional(),
    rights: chosen.optional(),
    masked: z.boolean().optional(),
    expiresAt: expiry.optional(),
  }),
  response: z.object({ key: apiKey }),
})

/** Ends a key at once, and with it every console session that was opened with it. Revoking again changes nothing. */
export const keyRevoke = defineRoute({
  id: 'keyRevoke',
  method: 'DELETE',
  path: '/api/keys/:id',
  request: z.object({}),
  response: z.object({ key: apiKey }),
})
