// What to group by, as SQL, over channels that keep a dimension in different columns or not at all.
import { channels as allChannels, type Channel, findField } from '#contract/channels/index.ts'
import { computedDimensions, type Dimension } from '#contract/routes/costs.ts'
import { columnOf, digitsColumn, labelColumn } from '../store/columns.ts'
import { ident, join, param, type Sql, sql } from '../store/sql.ts'
import { computedSql } from './computed-sql.ts'

/** `group` tells groups apart; `id` and `label` name the group (both aggregates, null for the unallocated). */
export interface DimensionSql {
  readonly group: Sql
  readonly id: Sql
  readonly label: Sql
}

export function dimensionSql(dimension: Dimension, channels: readonly Channel[], zone: string): DimensionSql {
  if (dimension === 'channel') return plain(sql`channel`)
  const computed = computedDimensions.find((each) => each === dimension)
  if (computed) return plain(computedSql(computed, channels, zone))
  const perChannel = channels.map((channel) => ({ channel, field: findField(channel, dimension) }))
  const known = perChannel.flatMap(({ channel, field }) => (field ? [{ channel, field }] : []))
  const value = choose(known.map(({ channel, field }) => [channel, columnOf(channel, field).name]))
  const kind = known[0]?.field.kind
  if (kind === 'phone') {
    // One number is one group, however it is written; it is named as it was written last.
    const digits = choose(known.map(({ channel, field }) => [channel, digitsColumn(channel, field)]))
    const latest = sql`argMax(${value}, created_at)`
    return { group: sql`if(${digits} = '', ${value}, ${digits})`, id: latest, label: latest }
  }
  if (kind === 'relation') {
    const label = choose(known.map(({ channel, field }) => [channel, labelColumn(field).name]))
    return { group: value, id: sql`any(${value})`, label: sql`argMax(${label}, created_at)` }
  }
  if (dimension === 'projectId') {
    return { group: value, id: sql`any(${value})`, label: sql`argMax(project_label, created_at)` }
  }
  return plain(value)
}

function plain(value: Sql): DimensionSql {
  return { group: value, id: sql`any(${value})`, label: sql`any(${value})` }
}

/** The column that each channel keeps it in; null for channels without it. */
function choose(columns: readonly (readonly [Channel, string])[]): Sql {
  const names = [...new Set(columns.map(([, name]) => name))]
  const [only] = names
  if (only === undefined) return sql`CAST(NULL AS Nullable(String))`
  if (names.length === 1 && columns.length === allChannels.length) return ident(only)
  const cases = names.map((name) => {
    const ids = columns.filter(([, each]) => each === name).map(([channel]) => channel.id)
    return sql`channel IN ${param('Array(String)', ids)}, toNullable(toString(${ident(name)}))`
  })
  return sql`multiIf(${join(cases, ', ')}, NULL)`
}
