// API keys over HTTP. Who may manage which key is decided in access/manage-keys.ts.
import type { FastifyInstance } from 'fastify'
import { keyCreate, keyList, keyRevoke, keyUpdate } from '#contract/routes/keys.ts'
import { createKey, listKeys, revokeKey, updateKey } from '../access/manage-keys.ts'
import type { Deps } from './deps.ts'
import { readId } from './log-input.ts'
import { registerRoute } from './register-route.ts'

export function registerKeyRoutes(app: FastifyInstance, { keys }: Deps): void {
  registerRoute(app, keyList, async ({ principal }) => ({ keys: await listKeys(keys, principal) }))
  registerRoute(app, keyCreate, ({ input, principal }) => createKey(keys, principal, input))
  registerRoute(app, keyUpdate, async ({ input, principal, request }) => ({
    key: await updateKey(keys, principal, readId(request), input),
  }))
  registerRoute(app, keyRevoke, async ({ principal, request }) => ({
    key: await revokeKey(keys, principal, readId(request)),
  }))
}
