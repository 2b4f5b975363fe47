// What is sent for a file: NDJSON as it is, a JSON answer and CSV as one line a row.
import { makeCsvLines } from '#contract/import/csv-lines.ts'
import { knownByContent } from '#contract/import/csv-mapping.ts'
import { BrokenCsv, type CsvRecord, makeCsvReader } from '#contract/import/csv-reader.ts'
import type { FileFormat } from '#contract/import/file-format.ts'
import { jsonRows } from '#contract/import/json-rows.ts'
import type { ImportReport } from '#contract/routes/system.ts'
import { type CsvChoices, chooseMapping } from './csv-choices.ts'
import type { RowFile } from './row-file.ts'
import type { Terminal } from './terminal.ts'
import { CommandFailure } from './usage-error.ts'

export interface ImportBody {
  readonly lines: AsyncIterable<Uint8Array>
  /** The gateway's report, with the rows that were not sent. */
  complete(report: ImportReport): ImportReport
  /** Waits for the answer; throws what reading the file threw, where that ended the sending. */
  sending<T>(answer: Promise<T>): Promise<T>
}

/** A JSON document is read whole; text of more characters than this cannot be held. */
const LARGEST_JSON_BYTES = 400 * 1024 * 1024

/** Reads the header of a CSV file. Throws `UsageError` when its columns do not suffice, `CommandFailure` without rows. */
export async function importBody(
  { chunks }: RowFile,
  format: FileFormat,
  choices: CsvChoices,
  { stderr }: Terminal,
): Promise<ImportBody> {
  if (format === 'ndjson') return bodyOf(chunks, (report) => report)
  if (format === 'json') return bodyOf(encoded([await linesOfJson(chunks)]), (report) => report)
  const records = readRecords(chunks)
  const first = await records.next()
  const [header, ...rest] = first.done ? [] : first.value
  if (!header) throw new CommandFailure('The file holds no rows.')
  const mapping = chooseMapping(choices, header.cells)
  const found = Object.entries(mapping.columns).map(([field, column]) => `${header.cells[column]} → ${field}`)
  stderr.write(`Columns: ${found.join(', ')}${mapping.unit ? ` (cost in ${mapping.unit})` : ''}\n`)
  if (knownByContent(choices.channel, mapping))
    stderr.write('No column holds an ID: a row that has changed when it is imported again is another row.\n')
  const lines = makeCsvLines(choices.channel, mapping, header.cells)
  async function* text() {
    yield lines.write(rest)
    for await (const each of records) yield lines.write(each)
  }
  return bodyOf(encoded(text()), lines.complete)
}

function bodyOf(given: AsyncIterable<Uint8Array>, complete: ImportBody['complete']): ImportBody {
  let broken: unknown
  async function* lines() {
    try {
      yield* given
    } catch (error) {
      broken = error
      throw error
    }
  }
  const sending: ImportBody['sending'] = (answer) =>
    answer.catch((error: unknown) => {
      throw broken ?? error
    })
  return { lines: lines(), complete, sending }
}

async function linesOfJson(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of chunks) {
    parts.push(chunk)
    bytes += chunk.length
    if (bytes > LARGEST_JSON_BYTES)
      throw new CommandFailure('This JSON document is too large to be read whole: save it as NDJSON, one row a line.')
  }
  const text = Buffer.concat(parts).toString('utf8')
  const rows = jsonRows(text)
  if (rows?.length === 0) throw new CommandFailure('The file holds no rows.')
  // Lines under the wrong name are lines all the same.
  return rows === undefined ? text : rows.join('\n')
}

async function* readRecords(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<CsvRecord[], void> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const reader = makeCsvReader()
  try {
    for await (const chunk of chunks) {
      const records = reader.read(decoder.decode(chunk, { stream: true }))
      if (records.length > 0) yield records
    }
    const records = [...reader.read(decoder.decode()), ...reader.end()]
    if (records.length > 0) yield records
  } catch (error) {
    if (error instanceof BrokenCsv) throw new CommandFailure(error.message)
    if (error instanceof TypeError && 'code' in error && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
      throw new CommandFailure('The file is not UTF-8: save it as CSV in UTF-8.')
    throw error
  }
}

async function* encoded(texts: Iterable<string> | AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  for await (const text of texts) if (text !== '') yield encoder.encode(text)
}
