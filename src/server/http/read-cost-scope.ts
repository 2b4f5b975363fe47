// What a caller asks costs of: a period and the entries of some channels.
import { badRequest } from '#contract/api-error.ts'
import type { Period } from '#contract/calendar.ts'
import { billedChannels, type Channel, findChannel } from '#contract/channels/index.ts'
import { parseQuery } from '#contract/query/parse-query.ts'
import { quote } from '#contract/query/values.ts'
import type { CostScopeInput } from '#contract/routes/cost-scope.ts'
import { type Principal, requireAnyRead, requireRead } from '../access/principal.ts'
import type { CostScopes } from '../costs/period-scope.ts'
import { readTime, readZone } from './read-time.ts'

export interface CostScope {
  readonly period: Period
  readonly zone: string
  readonly scopes: CostScopes
}

/** Without channels: all that bill and that the caller may read. */
export function readCostScope(principal: Principal, input: CostScopeInput): CostScope {
  requireAnyRead(principal)
  const asked = input.channels?.map(readChannel)
  for (const channel of asked ?? []) requireRead(principal, channel)
  const summed = asked ?? billedChannels.filter(({ id }) => principal.channels.has(id))
  return {
    period: readPeriod(input.from, input.to),
    zone: readZone(input.timezone),
    scopes: [...new Set(summed)].map((channel) => ({ channel, conditions: parseQuery(channel, input.query) })),
  }
}

function readChannel(id: string, index: number): Channel {
  const channel = findChannel(id)
  if (channel) return channel
  throw badRequest(`There is no channel ${quote(id)}.`, `channels.${index}`)
}

function readPeriod(from: string, to: string): Period {
  const period = { from: readTime('from', from), to: readTime('to', to) }
  if (period.from >= period.to) throw badRequest('from must be before to.', 'from')
  return period
}
