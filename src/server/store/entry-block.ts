// Log entries on their way to the engine, as text from the moment they are known. Thousands of objects of fifty columns
// each would wait for the others of their batch, and moving them in memory took longer than making them.
import { findChannel } from '#contract/channels/index.ts'
import { columnsOf } from './columns.ts'
import { type Cell, type EncodableRow, type EncodedRows, type Line, RowText } from './encode-rows.ts'
import type { EntryRow } from './entry-row.ts'

/** What saving a row has to know of it. */
export const placeKeys = [
  'project_id',
  'channel',
  'created_at',
  'id',
  'contact_reversed',
  'version',
  'is_deleted',
] as const

export type EntryPlace = Pick<EntryRow, (typeof placeKeys)[number]>

/** A row whose other columns are text. */
export interface WrittenRow extends EntryPlace {
  readonly line: Line
}

export class EntryBlock {
  readonly #texts = new Map<string, RowText>()

  /** Of all rows, as text. */
  get bytes(): number {
    let bytes = 0
    for (const text of this.#texts.values()) bytes += text.length
    return bytes
  }

  /** `cells` are of all columns, in the order of `rowColumns`. */
  add(
    { project_id, channel, created_at, id, contact_reversed, version, is_deleted }: EntryPlace,
    cells: readonly Cell[],
  ): WrittenRow {
    const line = this.#text(channel).add(cells)
    return { project_id, channel, created_at, id, contact_reversed, version, is_deleted, line }
  }

  /** A row by the names of its columns. */
  addNamed(row: EntryPlace & EncodableRow): WrittenRow {
    return this.add(
      row,
      rowColumns(row.channel).map((column) => row[column]),
    )
  }

  /** The row with other values of columns that are not its place. */
  change(row: WrittenRow, changes: EncodableRow): WrittenRow {
    return { ...row, line: this.#text(row.channel).rewrite(row.line, changes) }
  }

  /** Some of the rows in the order given, those of each channel by themselves: their columns are others. */
  *pick(rows: readonly WrittenRow[]): Generator<EncodedRows> {
    for (const [channel, text] of this.#texts) {
      const lines = rows.filter((row) => row.channel === channel).map(({ line }) => line)
      if (lines.length === 0) continue
      yield { columns: text.columns, text: isWhole(lines, text) ? text.whole() : [Buffer.concat(lines.map(bytesOf))] }
    }
  }

  #text(channel: string): RowText {
    const known = this.#texts.get(channel)
    if (known) return known
    const text = new RowText(rowColumns(channel))
    this.#texts.set(channel, text)
    return text
  }
}

/** No row stands twice among those that are saved, and mostly all that were written are. */
function isWhole(lines: readonly Line[], { length }: RowText): boolean {
  return lines.reduce((bytes, { from, to }) => bytes + to - from, 0) === length
}

function bytesOf({ piece, from, to }: Line): Buffer {
  return piece.subarray(from, to)
}

const columnsByChannel = new Map<string, readonly string[]>()

/** The columns that an entry of a channel may fill. Throws if no channel has this id. */
export function rowColumns(channelId: string): readonly string[] {
  const known = columnsByChannel.get(channelId)
  if (known) return known
  const channel = findChannel(channelId)
  if (!channel) throw new Error(`no channel ${channelId}`)
  const columns = [...columnsOf([channel]).map(({ name }) => name), 'version', 'is_deleted', 'raw']
  columnsByChannel.set(channelId, columns)
  return columns
}
