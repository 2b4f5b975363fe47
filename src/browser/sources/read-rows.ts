import type { Channel } from '#contract/channels/index.ts'
import type { CsvMapping } from '#contract/import/csv-mapping.ts'
import type { FileFormat } from '#contract/import/file-format.ts'
import { jsonRows } from '#contract/import/json-rows.ts'
import type { ImportReport } from '#contract/routes/system.ts'
import { readCsv } from './read-csv.ts'
import { UnusableFile } from './unusable-file.ts'

/** Larger documents are for the command: a browser's text ends at half a gigabyte. */
const LARGEST_CONVERTED = 200 * 1024 * 1024

export interface RowFile {
  readonly channel: Channel
  readonly file: File
  readonly format: FileFormat
  /** For CSV. */
  readonly mapping: CsvMapping | undefined
}

export interface ReadOptions {
  readonly signal: AbortSignal
  /** The share of the file that has been read, 0 to 1. */
  readonly onProgress: (share: number) => void
}

export interface FileRows {
  readonly body: Blob
  /** What the numbers of a report count: lines of the file, or rows of its list. */
  readonly counted: 'line' | 'row'
  /** The gateway's report, with the rows that were not sent to it. */
  complete(report: ImportReport): ImportReport
}

/** What to send for a file: NDJSON as it is, a JSON answer and CSV as one line a row. */
export async function readRows({ channel, file, format, mapping }: RowFile, options: ReadOptions): Promise<FileRows> {
  if (file.size === 0) throw new UnusableFile('empty')
  if (format === 'ndjson') return unchanged(file, 'line')
  if (file.size > LARGEST_CONVERTED) throw new UnusableFile('too-large')
  if (format === 'csv' && mapping) return readCsv(file, channel, mapping, options)
  const text = await file.text()
  const rows = jsonRows(text)
  if (rows?.length === 0) throw new UnusableFile('empty')
  if (rows) return unchanged(new Blob([rows.join('\n')]), 'row')
  // Lines under the wrong name are lines all the same; a document without a list would be refused line by line.
  if (!beginsWithRow(text)) throw new UnusableFile('no-list')
  return unchanged(file, 'line')
}

function beginsWithRow(text: string): boolean {
  const [first = ''] = text.trimStart().split('\n', 1)
  try {
    const value: unknown = JSON.parse(first)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
  } catch {
    return false
  }
}

function unchanged(body: Blob, counted: FileRows['counted']): FileRows {
  return { body, counted, complete: (report) => report }
}
