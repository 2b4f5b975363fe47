// Dimensions that no field holds, as SQL: null where an entry has none.
import { type Channel, findField } from '#contract/channels/index.ts'
import { type ComputedDimension, lengthBands, MANY_SEGMENTS } from '#contract/routes/costs.ts'
import { SENSITIVE } from '../sources/sms-segments.ts'
import { columnOf, textColumn } from '../store/columns.ts'
import { ident, join, param, type Sql, sql } from '../store/sql.ts'

/** The value as text: `0` to `23`, `1` (Monday) to `7`, `1` to `4+`, `1-70` to `307+`. */
export function computedSql(dimension: ComputedDimension, channels: readonly Channel[], zone: string): Sql {
  return computed[dimension](channels, zone)
}

const text = (value: string): Sql => param('String', value)

const computed: Record<ComputedDimension, (channels: readonly Channel[], zone: string) => Sql> = {
  hourOfDay: (_channels, zone) => sql`toString(toHour(created_at, ${text(zone)}))`,
  weekday: (_channels, zone) => sql`toString(toDayOfWeek(created_at, 0, ${text(zone)}))`,
  segments: (channels) => perChannel(channels, segmentsOf),
  messageLength: (channels) => perChannel(channels, lengthOf),
}

function perChannel(channels: readonly Channel[], sqlOf: (channel: Channel) => Sql | undefined): Sql {
  const cases = channels.flatMap((channel) => {
    const value = sqlOf(channel)
    return value ? [sql`channel = ${text(channel.id)}, ${value}`] : []
  })
  return cases.length === 0 ? sql`CAST(NULL AS Nullable(String))` : sql`multiIf(${join(cases, ', ')}, NULL)`
}

// Counted when the row was written, as its log shows it; a channel that is not billed by the part has no such field.
function segmentsOf(channel: Channel): Sql | undefined {
  const field = findField(channel, 'segments')
  if (!field) return undefined
  const parts = ident(columnOf(channel, field).name)
  const many = sql`${parts} >= ${param('Int64', MANY_SEGMENTS)}`
  return sql`if(${many}, ${text(`${MANY_SEGMENTS}+`)}, toString(${parts}))`
}

function lengthOf(channel: Channel): Sql | undefined {
  const field = findField(channel, channel.title)
  if (!field) return undefined
  const body = ident(textColumn(channel, field).name)
  const length = sql`lengthUTF8(${body})`
  const bands = lengthBands.map((most, n) => {
    const name = `${(lengthBands[n - 1] ?? 0) + 1}-${most}`
    return sql`${length} <= ${param('UInt32', most)}, ${text(name)}`
  })
  // What stands in place of a text that the source withheld has a length that means nothing.
  const none = sql`ifNull(${body}, '') IN ('', ${text(SENSITIVE)}), NULL`
  return sql`multiIf(${join([none, ...bands], ', ')}, ${text(`${(lengthBands.at(-1) ?? 0) + 1}+`)})`
}
