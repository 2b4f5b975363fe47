// Requests that ask the store wait for their turn; imports wait for each other. Whoever cannot be served soon is told so
// before any work is done for them.
import type { FastifyInstance, FastifyRequest, RouteHandlerMethod } from 'fastify'
import { importRows } from '#contract/routes/system.ts'
import { type Gate, makeGate } from '../load/gate.ts'
import type { Limits } from '../load/limits.ts'
import { isGated } from '../load/own-places.ts'

/** An import holds its place as long as its file flows; who waits is not read from meanwhile. */
const importLimits = { underWay: 16, waiting: 64, waitingPerCaller: 32, waitMs: 60_000 }

/** Has every route that is registered from now on wait. Answers the gate of those that ask. */
export function gateRequests(app: FastifyInstance, limits: Limits): Gate {
  const gate = makeGate(limits)
  const imports = makeGate(importLimits)
  app.addHook('onRoute', (route) => {
    if (route.config?.open) return
    if (isGated(route.url)) route.handler = inTurn(route.handler, gate)
    else if (route.url === importRows.path) route.handler = inTurn(route.handler, imports)
  })
  return gate
}

/** The place is held until the handler has its answer: sending it asks nothing of the store. */
function inTurn(handler: RouteHandlerMethod, gate: Gate): RouteHandlerMethod {
  return async function (request, reply) {
    const gone = new AbortController()
    const go = () => gone.abort(new Error('The caller has gone.'))
    reply.raw.once('close', go)
    const leave = await gate.enter(callerOf(request), gone.signal)
    reply.raw.off('close', go)
    try {
      return await handler.call(this, request, reply)
    } finally {
      leave()
    }
  }
}

function callerOf({ principal }: FastifyRequest): string {
  return principal ? `${principal.kind} ${principal.id ?? ''}` : ''
}
