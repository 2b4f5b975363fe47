// Revealing over HTTP. Who may have what revealed is decided in reveal/manage-reveals.ts.
import type { FastifyInstance } from 'fastify'
import { revealEnd, revealList, revealStart } from '#contract/routes/reveals.ts'
import { endReveal, listReveals, startReveal } from '../reveal/manage-reveals.ts'
import type { Deps } from './deps.ts'
import { readId } from './log-input.ts'
import { noted } from './note-by.ts'
import { registerRoute } from './register-route.ts'

export function registerRevealRoutes(app: FastifyInstance, deps: Deps): void {
  registerRoute(app, revealStart, ({ input, principal, request }) => {
    // What is revealed is noted before; here, what was refused.
    const start = () => startReveal(deps, principal, input, request.ip)
    return noted(deps.audit, request, 'reveal', start, () => undefined)
  })
  registerRoute(app, revealList, async ({ input, principal }) => ({
    reveals: await listReveals(deps, principal, input),
    asOf: new Date(deps.reveals.now()).toISOString(),
    minutes: deps.reveals.minutes,
  }))
  registerRoute(app, revealEnd, async ({ principal, request }) => {
    await endReveal(deps, principal, readId(request), request.ip)
    return {}
  })
}
