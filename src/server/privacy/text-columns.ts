// Which columns hold what people wrote, by the channels' own definitions.
import { type Channel, channels, type PersonalKind } from '#contract/channels/index.ts'
import { columnOf, textColumn } from '../store/columns.ts'
import { ident, type Sql } from '../store/sql.ts'

/** What retention calls texts: names and numbers are kept as long as the row. */
const written: readonly PersonalKind[] = ['text', 'note']

/** Columns of the texts of one channel, in both copies of the log. */
export function textColumns(channel: Channel): string[] {
  const fields = channel.fields.filter(({ personal }) => personal !== undefined && written.includes(personal))
  // A title that is JSON has its words in a column of their own.
  return [...new Set(fields.flatMap((field) => [columnOf(channel, field).name, textColumn(channel, field).name]))]
}

/** Columns, of any channel, in which somebody may have written a number: texts, notes and names. */
export const writtenColumns: readonly string[] = [
  ...new Set(
    channels.flatMap((channel) => [
      ...textColumns(channel),
      ...channel.fields
        .filter(({ personal, kind }) => personal === 'name' && kind !== 'relation')
        .map((field) => columnOf(channel, field).name),
    ]),
  ),
]

export const writtenSql: readonly Sql[] = writtenColumns.map(ident)
