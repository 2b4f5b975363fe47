// Who made a day what it was: each day that stands out against its own expectation, by several dimensions.
import type { Period } from '#contract/calendar.ts'
import { contributorDimensions } from '#contract/routes/cost-outlook.ts'
import { shown } from '../../access/personal.ts'
import type { Principal } from '../../access/principal.ts'
import { bucketSql } from '../../costs/bucket-sql.ts'
import { dimensionSql } from '../../costs/dimension-sql.ts'
import { periodScope } from '../../costs/period-scope.ts'
import { groupsPersons } from '../../costs/personal-dimensions.ts'
import { amountCents } from '../../store/priced-columns.ts'
import { anyOf, param, sql } from '../../store/sql.ts'
import type { Store } from '../../store/store.ts'
import { isWithin } from '../../store/within.ts'
import type { DayScope } from '../day-amounts.ts'
import { dayOf } from '../zone-months.ts'
import { type Share, shareOf } from './main-share.ts'

/** The dearest groups of each day: what is smaller is nobody's main cause. */
const GROUPS_A_DAY = 200

interface ShareRow {
  readonly bucket: string
  readonly group_key: string | null
  readonly id: string | null
  readonly label: string | null
  readonly cents: string
}

/** A day that stands out, and those that say what is ordinary for it: beginnings, milliseconds. */
export interface JudgedDay {
  readonly start: number
  readonly references: readonly number[]
}

/** By day: the groups of every dimension, each against what it ordinarily comes to. One statement a dimension. */
export async function readShares(
  store: Store,
  principal: Principal,
  scope: DayScope,
  period: Period,
  days: readonly JudgedDay[],
): Promise<Map<number, Share[]>> {
  const found = new Map<number, Share[]>(days.map(({ start }) => [start, []]))
  const wanted = [...new Set(days.flatMap(({ start, references }) => [start, ...references]))]
  for (const dimension of contributorDimensions) {
    const rows = await readGroups(store, principal, scope, period, dimension, wanted)
    const kind = groupsPersons(dimension, scope.scopes) ? 'name' : undefined
    const told = rows.map((row) => ({ ...row, label: row.label && shown(principal, kind, row.label) }))
    const byDay = new Map<number, ShareRow[]>(wanted.map((start) => [start, []]))
    for (const row of told) byDay.get(Number(row.bucket) * 1000)?.push(row)
    for (const day of days) found.get(day.start)?.push(...sharesOf(dimension, day, byDay))
  }
  return found
}

function sharesOf(
  dimension: Share['dimension'],
  { start, references }: JudgedDay,
  byDay: ReadonlyMap<number, readonly ShareRow[]>,
): Share[] {
  const before = references.map((each) => new Map((byDay.get(each) ?? []).map((row) => [row.group_key, row])))
  const now = new Map((byDay.get(start) ?? []).map((row) => [row.group_key, row]))
  const groups = new Set([...now.keys(), ...before.flatMap((each) => [...each.keys()])])
  return [...groups].flatMap((group) => {
    const known = now.get(group) ?? before.map((each) => each.get(group)).find((row) => row !== undefined)
    if (!known) return []
    const amounts = before.map((each) => each.get(group)?.cents ?? '0')
    return [shareOf({ dimension, id: known.id, label: known.label || null }, now.get(group)?.cents ?? '0', amounts)]
  })
}

function readGroups(
  store: Store,
  principal: Principal,
  { zone, scopes }: DayScope,
  period: Period,
  dimension: Share['dimension'],
  days: readonly number[],
): Promise<ShareRow[]> {
  const channels = scopes.map(({ channel }) => channel)
  const { group, id, label } = dimensionSql(dimension, channels, zone)
  const day = bucketSql('day', zone, period)
  // As spans of time, of which the engine reads no others: most of a year is of no interest here.
  const spans = anyOf(days.map((each) => isWithin(dayOf(each, zone))))
  return store.query<ShareRow>(
    sql`SELECT ${day} AS bucket, ${group} AS group_key, ${id} AS id, ${label} AS label, ifNull(sum(${amountCents}), 0) AS cents
FROM log_entry FINAL
WHERE ${periodScope(principal, scopes, period)} AND (${spans})
GROUP BY bucket, group_key HAVING cents != 0 ORDER BY cents DESC, group_key ASC LIMIT ${param('UInt32', GROUPS_A_DAY)} BY bucket`,
  )
}
