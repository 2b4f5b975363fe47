// Which entries a budget is over, and who may know of it.
import { badRequest } from '#contract/api-error.ts'
import { billedChannels, type Channel, findChannel } from '#contract/channels/index.ts'
import { parseQuery } from '#contract/query/parse-query.ts'
import { quote } from '#contract/query/values.ts'
import { namesPerson, personalKind, requireTestable } from '../access/personal-tests.ts'
import { narrowTo, owner, type Principal, requireRead } from '../access/principal.ts'
import type { CostScopes } from '../costs/period-scope.ts'
import type { DayScope } from './day-amounts.ts'

/** What says which entries: of a budget that is saved, or of one that is tried. */
export interface BudgetRule {
  readonly channels: readonly string[]
  readonly query: unknown
  readonly timezone: string
}

export function channelsOf({ channels }: Pick<BudgetRule, 'channels'>): Channel[] {
  return channels.length === 0 ? [...billedChannels] : channels.flatMap((id) => findChannel(id) ?? [])
}

/** Throws a 400 for channels that do not exist or a query that some of them cannot answer. */
export function scopesOf(rule: Pick<BudgetRule, 'channels' | 'query'>): CostScopes {
  const unknown = rule.channels.findIndex((id) => !findChannel(id))
  if (unknown >= 0) throw badRequest(`There is no channel ${quote(rule.channels[unknown])}.`, `channels.${unknown}`)
  return channelsOf(rule).map((channel) => ({ channel, conditions: parseQuery(channel, rule.query) }))
}

export function dayScopeOf(rule: BudgetRule): DayScope {
  return { zone: rule.timezone, scopes: scopesOf(rule) }
}

/** Throws a 403 or a 400 where the caller could not ask for these costs itself. */
export function requireAskable(principal: Principal, rule: Pick<BudgetRule, 'channels' | 'query'>): void {
  for (const { channel, conditions } of scopesOf(rule)) {
    requireRead(principal, channel)
    requireTestable(principal, channel, conditions)
  }
}

/** In whose name a budget is counted: everybody who may know of it sees the same figures. */
export function readerOf({ projectId }: { readonly projectId: string }): Principal {
  return projectId === '' ? owner : narrowTo(owner, projectId)
}

/** True where its filter names numbers, persons or words of a message. */
export function tellsPersons(rule: Pick<BudgetRule, 'channels' | 'query'>): boolean {
  return scopesOf(rule).some(({ conditions }) =>
    conditions
      .flatMap((each) => ('anyOf' in each ? each.anyOf : [each]))
      .some(({ subject }) => personalKind(subject) !== undefined || namesPerson(subject.field)),
  )
}
