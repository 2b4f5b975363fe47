// What a person has chosen about the columns of a file so far.
import type { Channel } from '#contract/channels/index.ts'
import { type CsvMapping, costColumn, unitOf } from '#contract/import/csv-mapping.ts'

/** The column fills this field, or none (''); a field has one column, so another that had it is left out. */
export function assignColumn(
  channel: Channel,
  mapping: CsvMapping,
  header: readonly string[],
  column: number,
  field: string,
): CsvMapping {
  const others = Object.entries(mapping.columns).filter(([name, index]) => index !== column && name !== field)
  const columns = Object.fromEntries(field === '' ? others : [...others, [field, column]])
  const cost = costColumn(channel, columns)
  // What was said about another column says nothing about this one.
  const unit = cost === costColumn(channel, mapping.columns) ? mapping.unit : unitOf(header[cost ?? -1])
  return { ...mapping, columns, unit }
}

/** Name of the field that a column fills; '' for none. */
export function fieldOfColumn({ columns }: CsvMapping, column: number): string {
  return Object.keys(columns).find((name) => columns[name] === column) ?? ''
}
