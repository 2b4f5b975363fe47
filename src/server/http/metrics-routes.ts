// GET /metrics for Prometheus, without a key as /healthz is: it counts, and names nobody.
import type { FastifyInstance } from 'fastify'
import type { Gate } from '../load/gate.ts'
import { makeMetrics } from '../load/metrics.ts'
import type { Store } from '../store/store.ts'

/** Counts every request from now on. */
export function registerMetrics(app: FastifyInstance, gate: Gate, store: Store): void {
  const metrics = makeMetrics()
  app.addHook('onResponse', async ({ method, routeOptions }, reply) =>
    metrics.count(method, routeOptions.url ?? 'none', reply.statusCode, reply.elapsedTime / 1000),
  )
  app.get('/metrics', async (_request, reply) => {
    void reply.type('text/plain; version=0.0.4; charset=utf-8').header('cache-control', 'no-store')
    return metrics.text({ gate: gate.figures(), store: store.condition() })
  })
}
