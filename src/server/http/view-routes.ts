// Saved views over HTTP. Who may see and change which is decided in views/view-access.ts.
import type { FastifyInstance } from 'fastify'
import { type SavedView, viewCreate, viewDelete, viewList, viewPin, viewUpdate } from '#contract/routes/views.ts'
import { makeViews } from '../views/manage-views.ts'
import type { Deps } from './deps.ts'
import { readId } from './log-input.ts'
import { noted, type Told } from './note-by.ts'
import { registerRoute } from './register-route.ts'

export function registerViewRoutes(app: FastifyInstance, { store, audit }: Deps): void {
  const views = makeViews(store)
  registerRoute(app, viewList, async ({ input, principal }) => ({
    views: await views.list(principal, input.page ?? input.channel),
  }))
  registerRoute(app, viewCreate, async ({ input, principal, request }) => ({
    view: await noted(
      audit,
      request,
      'view',
      () => views.create(principal, input),
      (view) => tellShared(view, 'create'),
    ),
  }))
  registerRoute(app, viewUpdate, async ({ input, principal, request }) => ({
    view: await noted(
      audit,
      request,
      'view',
      () => views.update(principal, readId(request), input),
      (view) => tellShared(view, 'save'),
    ),
  }))
  registerRoute(app, viewPin, async ({ input, principal, request }) => ({
    view: await views.pin(principal, readId(request), input.isPinned),
  }))
  registerRoute(app, viewDelete, async ({ principal, request }) => ({
    view: await noted(
      audit,
      request,
      'view',
      () => views.remove(principal, readId(request)),
      (view) => tellShared(view, 'delete'),
    ),
  }))
}

/** What one keeps for oneself is nobody's business. */
function tellShared({ id, name, page, scope, projectId }: SavedView, did: string): Told | undefined {
  if (scope !== 'project') return undefined
  return { projectId: projectId ?? '', subject: { kind: 'view', id, label: name }, filter: { did, page } }
}
