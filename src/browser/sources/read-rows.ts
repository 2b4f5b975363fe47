import type { Channel } from '#contract/channels/index.ts'
import type { CsvMapping } from '#contract/import/csv-mapping.ts'
import { formatOf } from '#contract/import/file-format.ts'
import { jsonRows } from '#contract/import/json-rows.ts'
import type { ImportReport } from '#contract/routes/system.ts'
import { readCsv } from './read-csv.ts'
import { UnusableFile } from './unusable-file.ts'

/** Larger documents are for the command: a browser's text ends at half a gigabyte. */
const LARGEST_CONVERTED = 200 * 1024 * 1024

interface FileRows {
  readonly body: Blob
  /** The gateway's report, with the rows that were not sent to it. */
  complete(report: ImportReport): ImportReport
}

/** What to send for a file: NDJSON as it is, a JSON answer and CSV as one line a row. */
export async function readRows(file: File, channel: Channel, mapping: CsvMapping | undefined): Promise<FileRows> {
  if (file.size === 0) throw new UnusableFile('empty')
  const format = formatOf(file.name)
  if (format === 'ndjson') return unchanged(file)
  if (file.size > LARGEST_CONVERTED) throw new UnusableFile('too-large')
  if (format === 'csv' && mapping) return readCsv(file, channel, mapping)
  const rows = jsonRows(await file.text())
  // Lines under the wrong name are lines all the same.
  if (rows === undefined) return unchanged(file)
  if (rows.length === 0) throw new UnusableFile('empty')
  return unchanged(new Blob([rows.join('\n')]))
}

function unchanged(body: Blob): FileRows {
  return { body, complete: (report) => report }
}
