// The copies, made by the engine out of a table that holds each row once.
import { join, param, type Sql, sql } from '../../src/server/store/sql.ts'
import type { Store } from '../../src/server/store/store.ts'
import {
  COPIES_PER_GROUP,
  type CopyPlan,
  END,
  GROUP_SHIFT,
  ID_RANGE,
  ID_STEP,
  NUMBER_DIGITS,
  NUMBER_STEP,
  SPAN,
  SPREAD,
  SPREAD_STEP,
} from './copies.ts'

const BASE = 'bench_base'

/** The embedded engine keeps the bounds of the query before. */
const UNBOUND = 'max_execution_time = 0, max_memory_usage = 0, max_rows_to_read = 0'

const integer = (value: number): Sql => param('UInt64', value)
const name = (text: string): Sql => ({ parts: [text] })

/** Number of the copy, and of the group that it is of. */
const [copy, group] = [name('copy'), name('copy_group')]

/** The first eight digits of an id, as a number. */
const head = (id: Sql) => sql`reinterpretAsUInt32(reverse(unhex(substring(${id}, 1, 8))))`

function otherId(id: Sql, by: Sql): Sql {
  const mixed = sql`bitXor(${head(id)}, toUInt32((${by} * ${integer(ID_STEP)}) % ${integer(ID_RANGE)}))`
  return sql`concat(lower(leftPad(hex(${mixed}), 8, '0')), substring(${id}, 9))`
}

/** Of a number or its digits; those kept stay as they are. */
function otherNumber(number: Sql): Sql {
  const digits = integer(NUMBER_DIGITS)
  const last = sql`(toUInt64(right(${number}, ${digits})) + ${group} * ${integer(NUMBER_STEP)}) % ${integer(10 ** NUMBER_DIGITS)}`
  return sql`if(is_kept, ${number}, concat(substring(${number}, 1, length(${number}) - ${digits}), leftPad(toString(${last}), ${digits}, '0')))`
}

const end = integer(Date.parse(END) / 1000)
const age = sql`(${end} - toUnixTimestamp(created_at))`
const spread = sql`(${head(sql`id`)} + ${copy} * ${integer(SPREAD_STEP)}) % ${integer(SPREAD)}`
const moved = sql`toInt64(${age}) - toInt64((${age} + ${group} * ${integer(GROUP_SHIFT)} + ${spread}) % ${integer(SPAN)}) - 1`

/** What a copy has in the place of the row's own, by column. */
const replaced: Readonly<Record<string, Sql>> = {
  id: otherId(sql`id`, copy),
  created_at: sql`addSeconds(created_at, moved)`,
  updated_at: sql`addSeconds(updated_at, moved)`,
  version: sql`toUnixTimestamp64Micro(addSeconds(updated_at, moved))`,
  contact_number: otherNumber(sql`assumeNotNull(contact_number)`),
  contact_digits: otherNumber(sql`contact_digits`),
  contact_reversed: sql`reverse(${otherNumber(sql`contact_digits`)})`,
  provider_id: sql`if(isNull(provider_id), NULL, concat(assumeNotNull(provider_id), toString(${copy})))`,
  user_on_call_log_timeline_id: nullable('user_on_call_log_timeline_id', copy),
  incident_id: nullable('incident_id', group),
  alert_id: nullable('alert_id', group),
  scheduled_maintenance_id: nullable('scheduled_maintenance_id', group),
  user_id: nullable('user_id', group),
}

function nullable(column: string, by: Sql): Sql {
  return sql`if(isNull(${name(column)}), NULL, ${otherId(sql`assumeNotNull(${name(column)})`, by)})`
}

/** Takes what the log holds as the rows to copy, and empties it. */
async function setBaseAside(store: Store): Promise<void> {
  await store.command(`DROP TABLE IF EXISTS ${BASE}`)
  await store.command(
    `CREATE TABLE ${BASE} ENGINE = MergeTree ORDER BY created_at AS SELECT * FROM log_entry FINAL SETTINGS ${UNBOUND}`,
  )
  for (const table of ['log_entry', 'contact_entry', 'entry_key']) await store.command(`TRUNCATE TABLE ${table}`)
}

/** A group at a time, so that no more than a million rows are under way. `kept` are numbers as rows have them. */
export async function copyInStore(store: Store, { copies }: CopyPlan, kept: readonly string[]): Promise<void> {
  await setBaseAside(store)
  const changes = Object.entries(replaced).map(([column, value]) => sql`${value} AS ${name(column)}`)
  for (let first = 0; first < copies; first += COPIES_PER_GROUP) {
    const many = Math.min(COPIES_PER_GROUP, copies - first)
    await store.execute(sql`INSERT INTO log_entry SELECT * EXCEPT (copy, copy_group, is_kept, moved) REPLACE (${join(changes, ', ')}) FROM (
SELECT ${name(BASE)}.*, ${integer(first)} + number AS copy, intDiv(copy, ${integer(COPIES_PER_GROUP)}) AS copy_group,
ifNull(contact_number, '') IN ${param('Array(String)', kept)} AS is_kept, ${moved} AS moved
FROM ${name(BASE)} CROSS JOIN numbers(${integer(many)}) AS copies)
SETTINGS prefer_column_name_to_alias = 1, parallel_view_processing = 1, ${name(UNBOUND)}`)
  }
  await store.command(`DROP TABLE ${BASE}`)
}
