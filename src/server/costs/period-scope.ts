// Which entries a sum is over: those of a period, within what the caller may read and asks for.
import type { Period } from '#contract/calendar.ts'
import type { Channel } from '#contract/channels/index.ts'
import type { Condition } from '#contract/query/operators.ts'
import type { Principal } from '../access/principal.ts'
import { entryScope } from '../logs/list-entries.ts'
import { and, join, type Sql, sql } from '../store/sql.ts'
import { isWithin } from '../store/within.ts'

/** Channels with the conditions that apply to each. */
export type CostScopes = readonly { readonly channel: Channel; readonly conditions: readonly Condition[] }[]

export function periodScope(principal: Principal, scopes: CostScopes, period: Period): Sql {
  return and([isWithin(period), channelScope(principal, scopes)])
}

/** As `periodScope`, at any time. */
export function channelScope(principal: Principal, scopes: CostScopes): Sql {
  const channels = scopes.map(({ channel, conditions }) => sql`(${entryScope(principal, channel, conditions)})`)
  return sql`(${channels.length === 0 ? sql`0` : join(channels, ' OR ')})`
}
