import { routeQuery } from '#browser/api/route-query.ts'
import { status } from '#contract/routes/system.ts'

/** What the installation holds. */
export const statusQuery = routeQuery(status, {})
