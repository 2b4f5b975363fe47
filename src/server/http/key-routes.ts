// API keys over HTTP. Who may manage which key is decided in access/manage-keys.ts.
import type { FastifyInstance } from 'fastify'
import type { ApiKey } from '#contract/routes/keys.ts'
import { keyCreate, keyList, keyRevoke, keyUpdate } from '#contract/routes/keys.ts'
import { createKey, listKeys, revokeKey, updateKey } from '../access/manage-keys.ts'
import type { Deps } from './deps.ts'
import { readId } from './log-input.ts'
import { noted, type Told } from './note-by.ts'
import { registerRoute } from './register-route.ts'

export function registerKeyRoutes(app: FastifyInstance, { keys, audit }: Deps): void {
  registerRoute(app, keyList, async ({ principal }) => ({ keys: await listKeys(keys, principal) }))
  registerRoute(app, keyCreate, ({ input, principal, request }) =>
    noted(
      audit,
      request,
      'key-create',
      () => createKey(keys, principal, input),
      ({ key }) => tellKey(key),
    ),
  )
  registerRoute(app, keyUpdate, async ({ input, principal, request }) => ({
    key: await noted(
      audit,
      request,
      'key-update',
      () => updateKey(keys, principal, readId(request), input),
      (key) => tellKey(key, Object.keys(input)),
    ),
  }))
  registerRoute(app, keyRevoke, async ({ principal, request }) => ({
    key: await noted(
      audit,
      request,
      'key-revoke',
      () => revokeKey(keys, principal, readId(request)),
      (key) => tellKey(key),
    ),
  }))
}

/** What the key may do from now on, and which of that was changed. */
function tellKey({ id, label, projectId, permissions, rights, masked, expiresAt }: ApiKey, changed?: string[]): Told {
  const filter = { ...(changed && { changed }), permissions, rights, masked, expiresAt }
  return { projectId, subject: { kind: 'key', id, label }, filter }
}
