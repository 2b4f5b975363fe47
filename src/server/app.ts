// The gateway as a value: everything it needs is passed in, and it listens to nothing.
import cookie from '@fastify/cookie'
import fastify, { type FastifyInstance, LogController } from 'fastify'
import { makeExportBoard } from './export/export-board.ts'
import { makeExports } from './export/exports.ts'
import { registerAuditRoutes } from './http/audit-routes.ts'
import { registerAuthentication } from './http/authenticate.ts'
import { registerBudgetRoutes } from './http/budget-routes.ts'
import { registerCostExportRoutes } from './http/cost-export-routes.ts'
import { registerCostRoutes } from './http/cost-routes.ts'
import type { Deps, Parts } from './http/deps.ts'
import { registerDocsRoutes } from './http/docs-routes.ts'
import { logOptions, registerErrorHandler } from './http/error-handler.ts'
import { registerExportRoutes } from './http/export-routes.ts'
import { gateRequests } from './http/gate-requests.ts'
import { connectionOptions, guardConnections } from './http/guard-connections.ts'
import { registerImportRoutes } from './http/import-routes.ts'
import { registerKeyRoutes } from './http/key-routes.ts'
import { registerLiveRoutes } from './http/live-routes.ts'
import { registerLogRoutes } from './http/log-routes.ts'
import { registerLookupEvidenceRoutes } from './http/lookup-evidence-routes.ts'
import { registerLookupListRoutes } from './http/lookup-list-routes.ts'
import { registerLookupRoutes } from './http/lookup-routes.ts'
import { registerMetrics } from './http/metrics-routes.ts'
import { registerOidcRoutes } from './http/oidc-routes.ts'
import { registerPrivacyRoutes } from './http/privacy-routes.ts'
import { registerRateCardRoutes } from './http/rate-card-routes.ts'
import { BODY_BYTES, readBodies } from './http/read-bodies.ts'
import { refuseUnreadable, unreadable } from './http/refuse-unreadable.ts'
import { registerRevealRoutes } from './http/reveal-routes.ts'
import { refuseForeignWrites } from './http/same-origin.ts'
import { registerSecurityHeaders } from './http/security-headers.ts'
import { registerSendzenRoutes } from './http/sendzen-routes.ts'
import { registerSessionRoutes } from './http/session-routes.ts'
import { registerSourceRoutes } from './http/source-routes.ts'
import { registerStaticSite } from './http/static-site.ts'
import { registerStoryRoutes } from './http/story-routes.ts'
import { registerProbes, registerSystemRoutes } from './http/system-routes.ts'
import { registerViewRoutes } from './http/view-routes.ts'
import { usualLimits } from './load/limits.ts'
import { makePricesInUse } from './rates/cards/prices-in-use.ts'
import { pricedStore } from './rates/priced-store.ts'
import type { Store } from './store/store.ts'

export async function buildApp(parts: Parts): Promise<FastifyInstance> {
  const prices = makePricesInUse(parts.store)
  const deps: Deps = { ...parts, store: pricedStore(parts.store, prices), prices }
  const limits = { ...usualLimits, ...parts.limits }
  const app = fastify({
    logger:
      deps.logLevel === false ? false : { ...logOptions(deps.logLevel), ...(deps.logTo && { stream: deps.logTo }) },
    trustProxy: trustOf(parts.trustProxy),
    bodyLimit: BODY_BYTES,
    ...unreadable,
    ...connectionOptions(limits),
    // One line per request is noise at this rate; what fails is logged by the error handler.
    logController: new LogController({ disableRequestLogging: true }),
    // As the real server's router.
    routerOptions: { ignoreTrailingSlash: true, caseSensitive: false },
  })
  // The API documents allow a body on GET.
  app.addHttpMethod('GET', { hasBody: true, overrideExisting: true })
  refuseUnreadable(app)
  guardConnections(app, limits)
  registerSecurityHeaders(app)
  readBodies(app)
  await app.register(cookie)
  registerErrorHandler(app)
  refuseForeignWrites(app)
  registerAuthentication(app, deps.access)
  registerMetrics(app, gateRequests(app, limits), deps.store)
  const exports = makeExports(makeExportBoard(parts.store))
  registerSystemRoutes(app, deps)
  registerDocsRoutes(app, deps)
  registerSessionRoutes(app, deps)
  registerOidcRoutes(app, deps)
  registerKeyRoutes(app, deps)
  registerLogRoutes(app, deps)
  registerLiveRoutes(app, deps)
  registerCostRoutes(app, deps)
  registerCostExportRoutes(app, deps)
  registerBudgetRoutes(app, deps)
  registerLookupRoutes(app, deps)
  registerLookupListRoutes(app, deps)
  registerStoryRoutes(app, deps)
  registerRevealRoutes(app, deps)
  registerSendzenRoutes(app, deps)
  registerImportRoutes(app, deps)
  registerExportRoutes(app, deps, exports)
  registerLookupEvidenceRoutes(app, deps, exports)
  registerViewRoutes(app, deps)
  registerRateCardRoutes(app, deps)
  registerPrivacyRoutes(app, deps)
  registerSourceRoutes(app, deps)
  registerAuditRoutes(app, deps)
  app.addHook('onClose', () => deps.keys.uses.close())
  await registerStaticSite(app, deps.consoleDirectory)
  return app
}

/** A number counts the proxies from here; Fastify asks of each on the way, the nearest first. */
function trustOf(proxies: Parts['trustProxy'] = 0): string[] | ((address: string, hop: number) => boolean) {
  return typeof proxies === 'number' ? (_address, hop) => hop < proxies : [...proxies]
}

/** What a process that only mirrors serves: whether it lives. */
export function buildProbes(store: Store): FastifyInstance {
  const app = fastify({ ...unreadable, ...connectionOptions(usualLimits), logger: logOptions('warn') })
  guardConnections(app, usualLimits)
  registerSecurityHeaders(app)
  registerErrorHandler(app)
  registerProbes(app, store)
  return app
}
