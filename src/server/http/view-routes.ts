// Saved views over HTTP. Who may see and change which is decided in views/view-access.ts.
import type { FastifyInstance } from 'fastify'
import { viewCreate, viewDelete, viewList, viewPin, viewUpdate } from '#contract/routes/views.ts'
import { makeViews } from '../views/manage-views.ts'
import type { Deps } from './deps.ts'
import { readId } from './log-input.ts'
import { registerRoute } from './register-route.ts'

export function registerViewRoutes(app: FastifyInstance, { store }: Deps): void {
  const views = makeViews(store)
  registerRoute(app, viewList, async ({ input, principal }) => ({
    views: await views.list(principal, input.page ?? input.channel),
  }))
  registerRoute(app, viewCreate, async ({ input, principal }) => ({ view: await views.create(principal, input) }))
  registerRoute(app, viewUpdate, async ({ input, principal, request }) => ({
    view: await views.update(principal, readId(request), input),
  }))
  registerRoute(app, viewPin, async ({ input, principal, request }) => ({
    view: await views.pin(principal, readId(request), input.isPinned),
  }))
  registerRoute(app, viewDelete, async ({ principal, request }) => ({
    view: await views.remove(principal, readId(request)),
  }))
}
