import type { FastifyInstance } from 'fastify'
import { badRequest } from '#contract/api-error.ts'
import type { Period } from '#contract/calendar.ts'
import { lookupList } from '#contract/routes/lookup-list.ts'
import { requireAnyRead } from '../access/principal.ts'
import { listNumbers } from '../lookup/list/list-numbers.ts'
import type { Deps } from './deps.ts'
import { noted } from './note-by.ts'
import { readTime } from './read-time.ts'
import { registerRoute } from './register-route.ts'

/** Ten thousand numbers in any form, with room for what stands around them. */
const LIST_BYTES = 4 * 1024 * 1024

export function registerLookupListRoutes(app: FastifyInstance, { store, audit }: Deps): void {
  registerRoute(
    app,
    lookupList,
    async ({ input, principal, request }) => {
      const { numbers, from, to } = input
      const act = async () => {
        requireAnyRead(principal)
        return listNumbers(store, principal, numbers, readPeriod(input))
      }
      // Of many numbers at once, what a page of each would tell: as a file is.
      const rows = await noted(audit, request, 'export', act, () => ({
        subject: { kind: 'list', id: 'lookup-list' },
        filter: { from, to },
        count: numbers.length,
      }))
      return { rows }
    },
    { bodyLimit: LIST_BYTES },
  )
}

/** Either end may be open. */
function readPeriod({ from, to }: { from?: string | undefined; to?: string | undefined }): Partial<Period> {
  const period: Partial<Period> = {
    ...(from !== undefined && { from: readTime('from', from) }),
    ...(to !== undefined && { to: readTime('to', to) }),
  }
  if (period.from !== undefined && period.to !== undefined && period.from >= period.to)
    throw badRequest('from must be before to.', 'from')
  return period
}
