import type { Period } from '#contract/calendar.ts'
import type { Principal } from '../../access/principal.ts'
import type { Sql } from '../../store/sql.ts'
import { type CostScopes, periodScope } from '../period-scope.ts'

/** Whose waste is looked for, in which entries. */
export interface WasteScope {
  readonly principal: Principal
  readonly scopes: CostScopes
  readonly period: Period
}

/** The condition that picks the entries of the scope; of another period where one is given. */
export function scopeSql({ principal, scopes, period }: WasteScope, within: Period = period): Sql {
  return periodScope(principal, scopes, within)
}
