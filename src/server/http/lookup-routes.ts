import type { FastifyInstance } from 'fastify'
import { lookup } from '#contract/routes/lookup.ts'
import { lookupSuggest } from '#contract/routes/lookup-suggest.ts'
import { requireAnyRead } from '../access/principal.ts'
import { lookupNumber } from '../lookup/lookup-number.ts'
import { suggestContacts } from '../lookup/suggest-contacts.ts'
import type { Deps } from './deps.ts'
import { registerRoute } from './register-route.ts'

export function registerLookupRoutes(app: FastifyInstance, { store, reveals }: Deps): void {
  registerRoute(app, lookup, async ({ input, principal }) => {
    requireAnyRead(principal)
    const { number, cursor, limit, order, ...filters } = input
    return lookupNumber(store, await reveals.viewer(principal), { number, cursor, limit, order, filters })
  })
  registerRoute(app, lookupSuggest, async ({ input, principal }) => {
    requireAnyRead(principal)
    return { suggestions: await suggestContacts(store, principal, input.text, input.limit) }
  })
}
