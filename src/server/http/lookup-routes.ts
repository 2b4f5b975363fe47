import type { FastifyInstance } from 'fastify'
import { lookup } from '#contract/routes/lookup.ts'
import { requireAnyRead } from '../access/principal.ts'
import { lookupNumber } from '../lookup/lookup-number.ts'
import type { Deps } from './deps.ts'
import { registerRoute } from './register-route.ts'

export function registerLookupRoutes(app: FastifyInstance, { store }: Deps): void {
  registerRoute(app, lookup, async ({ input, principal }) => {
    requireAnyRead(principal)
    return lookupNumber(store, principal, { ...input, cursor: input.cursor })
  })
}
