// What the installation holds, and whether it is alive.
import type { FastifyInstance } from 'fastify'
import { ApiError } from '#contract/api-error.ts'
import { readiness, status } from '#contract/routes/system.ts'
import { checkStore } from '../load/check-store.ts'
import { readStatus } from '../logs/read-status.ts'
import type { Store } from '../store/store.ts'
import type { Deps } from './deps.ts'
import { registerRoute } from './register-route.ts'

export function registerSystemRoutes(app: FastifyInstance, { store, version }: Deps): void {
  registerProbes(app, store)
  registerRoute(app, status, async ({ principal }) => ({ version, ...(await readStatus(store, principal)) }))
}

/** Whether the process lives and the store answers: for whoever runs it, without a key. */
export function registerProbes(app: FastifyInstance, store: Store): void {
  app.get('/healthz', async () => ({ status: 'ok' }))

  // The process listens only after its migrations, so an answering store is a ready one; what is full can still be read.
  app.get(readiness.path, async () => {
    const condition = await checkStore(store)
    if (condition === 'down') throw new ApiError(503, 'store_unavailable', 'The store does not answer.')
    return readiness.response.parse({ status: 'ready', store: condition })
  })
}
