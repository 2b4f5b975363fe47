// What stands around the list of a channel: its histogram and its facets.
import type { FastifyInstance } from 'fastify'
import { badRequest } from '#contract/api-error.ts'
import type { Channel } from '#contract/channels/index.ts'
import { parseQuery } from '#contract/query/parse-query.ts'
import { entryFacets, entryHistogram } from '#contract/routes/explore.ts'
import { requireRead } from '../access/principal.ts'
import { countFacets } from '../logs/explore/count-facets.ts'
import { readHistogram } from '../logs/explore/read-histogram.ts'
import { requirePrincipal } from './authenticate.ts'
import type { Deps } from './deps.ts'
import { jsonInput } from './log-input.ts'
import { readTime, readZone } from './read-time.ts'
import { parseInput } from './register-route.ts'

export function registerExploreRoutes(app: FastifyInstance, { store }: Deps, channel: Channel): void {
  app.post(entryHistogram.path.replace(':resource', channel.resource), async (request) => {
    const principal = requirePrincipal(request)
    requireRead(principal, channel)
    const { query, timezone, step, ...range } = parseInput(entryHistogram.request, jsonInput(request))
    const from = range.from === null ? null : readTime('from', range.from)
    const to = range.to === null ? null : readTime('to', range.to)
    if (from !== null && to !== null && from >= to) throw badRequest('from must be before to.', 'from')
    return entryHistogram.response.parse(
      await readHistogram(store, principal, {
        channel,
        conditions: parseQuery(channel, query),
        from,
        to,
        zone: readZone(timezone),
        step,
      }),
    )
  })

  app.post(entryFacets.path.replace(':resource', channel.resource), async (request) => {
    const principal = requirePrincipal(request)
    requireRead(principal, channel)
    const { query, fields, limit } = parseInput(entryFacets.request, jsonInput(request))
    const conditions = parseQuery(channel, query)
    return entryFacets.response.parse({
      facets: await countFacets(store, principal, { channel, conditions, fields, limit }),
    })
  })
}
