import type { FastifyInstance } from 'fastify'
import { badRequest } from '#contract/api-error.ts'
import { billedChannels, type Channel, findChannel } from '#contract/channels/index.ts'
import { parseQuery } from '#contract/query/parse-query.ts'
import { quote } from '#contract/query/values.ts'
import { costSummary } from '#contract/routes/costs.ts'
import { requireAnyRead, requireRead } from '../access/principal.ts'
import { sumCosts } from '../costs/sum-costs.ts'
import type { Deps } from './deps.ts'
import { readTime, readZone } from './read-time.ts'
import { registerRoute } from './register-route.ts'

export function registerCostRoutes(app: FastifyInstance, { store }: Deps): void {
  registerRoute(app, costSummary, async ({ input, principal }) => {
    requireAnyRead(principal)
    const asked = input.channels?.map(readChannel)
    for (const channel of asked ?? []) requireRead(principal, channel)
    const summed = asked ?? billedChannels.filter(({ id }) => principal.channels.has(id))
    return sumCosts(store, principal, {
      period: readPeriod(input.from, input.to),
      zone: readZone(input.timezone),
      interval: input.interval,
      groupBy: [...new Set(input.groupBy)],
      scopes: [...new Set(summed)].map((channel) => ({ channel, conditions: parseQuery(channel, input.query) })),
      compare: input.compare,
    })
  })
}

function readChannel(id: string, index: number): Channel {
  const channel = findChannel(id)
  if (channel) return channel
  throw badRequest(`There is no channel ${quote(id)}.`, `channels.${index}`)
}

function readPeriod(from: string, to: string): { from: number; to: number } {
  const period = { from: readTime('from', from), to: readTime('to', to) }
  if (period.from >= period.to) throw badRequest('from must be before to.', 'from')
  return period
}
