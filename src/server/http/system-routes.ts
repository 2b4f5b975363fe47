// What the installation holds, and whether it is alive.
import type { FastifyInstance } from 'fastify'
import { ApiError } from '#contract/api-error.ts'
import { status } from '#contract/routes/system.ts'
import { readStatus } from '../logs/read-status.ts'
import { sql } from '../store/sql.ts'
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

  // The process listens only after its migrations, so an answering store is a ready one.
  app.get('/readyz', async () => {
    try {
      await store.query(sql`SELECT 1`, { bounds: { seconds: 5 } })
    } catch {
      throw new ApiError(503, 'store_unavailable', 'The store does not answer.')
    }
    return { status: 'ready' }
  })
}
