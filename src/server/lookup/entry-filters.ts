// Which of a contact's entries are asked for. Whose they are, and their sums, do not depend on it.
import { badRequest } from '#contract/api-error.ts'
import { type Channel, channels, findChannel, type Tone } from '#contract/channels/index.ts'
import { parseInstant } from '#contract/instant.ts'
import { quote } from '#contract/query/values.ts'
import { forbidden, type Principal } from '../access/principal.ts'
import { likePattern } from '../logs/where.ts'
import { engineTime } from '../store/engine-time.ts'
import { and, param, type Sql, sql } from '../store/sql.ts'
import { hasTone } from '../store/tone-sql.ts'

/** As the request writes them; what is absent leaves nothing out. */
export interface EntryFilters {
  /** Ids of channels, apart by commas. */
  readonly channels?: string | undefined
  readonly direction?: Channel['direction'] | undefined
  readonly outcome?: Tone | undefined
  /** Inclusive. */
  readonly from?: string | undefined
  /** Exclusive. */
  readonly to?: string | undefined
  readonly text?: string | undefined
}

/** The condition of these filters. Throws a 400 that names the one at fault, and a 403 where a masked key asks for words. */
export function filterSql(principal: Principal, filters: EntryFilters): Sql {
  const { channels: ids, direction, outcome, from, to, text } = filters
  return and([
    ...(ids ? [inChannels(readIds(ids))] : []),
    ...(direction ? [inChannels(channels.filter((each) => each.direction === direction).map(({ id }) => id))] : []),
    ...(outcome ? [hasOutcome(outcome)] : []),
    ...(from ? [sql`created_at >= ${instant('from', from)}`] : []),
    ...(to ? [sql`created_at < ${instant('to', to)}`] : []),
    ...(text?.trim() ? [holds(principal, text.trim())] : []),
  ])
}

/** True where nothing is left out. */
export function leavesAll(filters: EntryFilters): boolean {
  return Object.values(filters).every((value) => !value?.trim())
}

/** Entries of an outcome; a status that no channel knows is unclear as well. */
export function hasOutcome(outcome: Tone): Sql {
  if (outcome !== 'unclear') return hasTone(outcome)
  return sql`NOT (${hasTone('arrived')} OR ${hasTone('failed')} OR ${hasTone('moving')})`
}

function readIds(text: string): string[] {
  const ids = text.split(',').map((id) => id.trim())
  const unknown = ids.find((id) => !findChannel(id))
  if (unknown === undefined) return ids
  const known = channels.map(({ id }) => id).join(', ')
  throw badRequest(`channels: there is no channel ${quote(unknown)}; the channels are ${known}.`, 'channels')
}

function inChannels(ids: readonly string[]): Sql {
  return sql`channel IN ${param('Array(String)', ids)}`
}

function instant(name: string, text: string): Sql {
  const iso = parseInstant(text)
  if (iso === undefined)
    throw badRequest(`${name} must be a date such as 2026-11-01T00:00:00.000Z, not ${quote(text)}.`, name)
  return param("DateTime64(6, 'UTC')", engineTime(iso))
}

function holds(principal: Principal, text: string): Sql {
  if (principal.masked) throw forbidden('Texts are masked for this key, and cannot be searched.', 'text')
  return sql`lowerUTF8(ifNull(body, '')) LIKE lowerUTF8(${param('String', likePattern('contains', text))})`
}
