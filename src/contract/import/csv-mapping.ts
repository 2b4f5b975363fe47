// Which column of a CSV file holds which field.
import type { Channel } from '../channels/index.ts'
import { namesOf, plainName } from './column-names.ts'
import { importFields } from './import-fields.ts'

/** In what a cost is written. */
export type CostUnit = 'usd' | 'cents'

export interface CsvMapping {
  /** Index of the column by the field's name. */
  readonly columns: Readonly<Record<string, number>>
  /** A value by the field's name for all rows whose column is empty, or that have none. */
  readonly fixed: Readonly<Record<string, string>>
  /** Undefined while nobody has said. */
  readonly unit: CostUnit | undefined
}

/** Columns that are named like a field or as other tools name it. A field takes one column, a column fills one field. */
export function suggestMapping(channel: Channel, header: readonly string[]): CsvMapping {
  const plain = header.map(plainName)
  const candidates = importFields(channel).flatMap((each) => {
    const names = namesOf(channel, each)
    return names.flatMap((name, rank) => {
      const column = plain.indexOf(name)
      return column < 0 ? [] : [{ name: each.name, column, rank }]
    })
  })
  const columns: Record<string, number> = {}
  const taken = new Set<number>()
  for (const { name, column } of candidates.sort((a, b) => a.rank - b.rank)) {
    if (name in columns || taken.has(column)) continue
    columns[name] = column
    taken.add(column)
  }
  return { columns, fixed: {}, unit: unitOf(header[costColumn(channel, columns) ?? -1]) }
}

/** The column that holds the cost. */
export function costColumn(channel: Channel, columns: CsvMapping['columns']): number | undefined {
  return channel.cost === null ? undefined : columns[channel.cost]
}

/** What a column's name says about its unit: `smsCostInUSDCents`, `Price`; undefined for a mere `Cost`. */
export function unitOf(columnName: string | undefined): CostUnit | undefined {
  const name = plainName(columnName ?? '')
  if (name.includes('cent')) return 'cents'
  return /price|usd|dollar/.test(name) ? 'usd' : undefined
}

/** Names of required fields that have neither a column nor a value. */
export function missingFields(channel: Channel, { columns, fixed }: CsvMapping): string[] {
  return importFields(channel)
    .filter(({ name, required }) => required && !(name in columns) && !fixed[name]?.trim())
    .map(({ name }) => name)
}

/** Whether a person has to say in what the cost is written. */
export function needsUnit(channel: Channel, { columns, unit }: CsvMapping): boolean {
  return costColumn(channel, columns) !== undefined && unit === undefined
}

/** Whether all that a row says is what it is known by, for want of an ID: one that has changed comes in as another row. */
export function knownByContent(channel: Channel, { columns }: Pick<CsvMapping, 'columns'>): boolean {
  // Where rows cannot bring an ID (SendZen's document has none), they never change.
  if (!importFields(channel).some(({ field }) => field.key === '_id')) return false
  return !('_id' in columns) && (channel.providerId === null || !(channel.providerId in columns))
}
