// A cost summary as a file, over HTTP.
import type { FastifyInstance } from 'fastify'
import type { z } from 'zod'
import { costExport } from '#contract/routes/cost-export.ts'
import { exportTypes } from '#contract/routes/export.ts'
import { requireRight } from '../access/principal.ts'
import { describeConditions } from '../audit/describe-conditions.ts'
import { sumCosts } from '../costs/sum-costs.ts'
import { exportBreakdown } from '../reports/export-breakdown.ts'
import type { Deps } from './deps.ts'
import { noted } from './note-by.ts'
import { readCostScope } from './read-cost-scope.ts'
import { registerRoute } from './register-route.ts'

type Asked = z.output<typeof costExport.request>

export function registerCostExportRoutes(app: FastifyInstance, { store, audit }: Deps): void {
  registerRoute(app, costExport, async ({ input, principal, request, reply }) => {
    const { format, interval, compare } = input
    const groupBy = [...new Set(input.groupBy)]
    const allow = async () => {
      requireRight(principal, 'export')
      return readCostScope(principal, input)
    }
    const scope = await noted(audit, request, 'export', allow, ({ scopes }) => ({
      subject: { kind: 'costs', id: 'costs' },
      filter: { ...told(input, groupBy), where: describeConditions(scopes.flatMap(({ conditions }) => conditions)) },
    }))
    const gone = new AbortController()
    reply.raw.once('close', () => gone.abort())
    const summary = await sumCosts(store, principal, { ...scope, interval, groupBy, compare, distinct: false })
    const file = await exportBreakdown(store, summary, {
      ...{ format, groupBy, signal: gone.signal },
      hasBuckets: interval !== null,
      isCompared: compare !== undefined,
    })
    void reply.headers({
      'content-type': exportTypes[format],
      'content-disposition': `attachment; filename="${fileName(groupBy, input, format)}"`,
      'cache-control': 'no-store',
    })
    return file
  })
}

function told({ from, to, channels, format, interval }: Asked, groupBy: readonly string[]) {
  return { from, to, channels, format, interval, groupBy }
}

/** `costs-by-team-2026-10-01-2026-11-01.parquet`: the ends as they were asked for. */
function fileName(groupBy: readonly string[], { from, to }: { from: string; to: string }, format: string): string {
  const by = groupBy.length === 0 ? '' : `-by-${groupBy.join('-')}`
  return `costs${by}-${from.slice(0, 10)}-${to.slice(0, 10)}.${format}`
}
