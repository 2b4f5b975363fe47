// CSV is turned into lines here, in the browser: the gateway takes lines alone.
import type { Channel } from '#contract/channels/index.ts'
import { type CsvLines, makeCsvLines } from '#contract/import/csv-lines.ts'
import type { CsvMapping } from '#contract/import/csv-mapping.ts'
import { BrokenCsv, type CsvRecord, makeCsvReader } from '#contract/import/csv-reader.ts'
import type { FileRows, ReadOptions } from './read-rows.ts'
import { UnusableFile } from './unusable-file.ts'

/** Names of the columns, and the first rows to see what is in them. */
export interface CsvHead {
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** Rows of the preview. */
const SHOWN = 3

/** Throws `UnusableFile` when the file has no columns and rows. */
export async function readCsvHead(file: File): Promise<CsvHead> {
  const found: CsvRecord[] = []
  for await (const records of readRecords(file)) {
    found.push(...records)
    if (found.length > SHOWN) break
  }
  const [header, ...rows] = found
  if (!header || rows.length === 0) throw new UnusableFile('empty')
  return { header: header.cells, rows: rows.slice(0, SHOWN).map(({ cells }) => cells) }
}

/** What to send for a file, and what completes the gateway's report. */
export async function readCsv(
  file: File,
  channel: Channel,
  mapping: CsvMapping,
  { signal, onProgress }: ReadOptions,
): Promise<FileRows> {
  const parts: Blob[] = []
  let lines: CsvLines | undefined
  for await (const records of readRecords(file, onProgress)) {
    signal.throwIfAborted()
    const rows = lines ? records : records.slice(1)
    lines ??= makeCsvLines(channel, mapping, records[0]?.cells ?? [])
    // Blobs may be kept outside of the page's memory, text may not.
    parts.push(new Blob([lines.write(rows)]))
  }
  if (!lines) throw new UnusableFile('empty')
  return { body: new Blob(parts), counted: 'line', complete: lines.complete }
}

async function* readRecords(file: File, onProgress?: (share: number) => void): AsyncGenerator<CsvRecord[]> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const reader = makeCsvReader()
  try {
    for (let at = 0; at < file.size; at += PIECE) {
      const piece = await file.slice(at, at + PIECE).arrayBuffer()
      const records = reader.read(decoder.decode(piece, { stream: true }))
      if (records.length > 0) yield records
      onProgress?.(Math.min(1, (at + PIECE) / file.size))
    }
    const records = [...reader.read(decoder.decode()), ...reader.end()]
    if (records.length > 0) yield records
  } catch (error) {
    if (error instanceof BrokenCsv) throw new UnusableFile('quote', error.line)
    if (error instanceof TypeError) throw new UnusableFile('encoding')
    throw error
  }
}

/** Bytes that are read at a time. */
const PIECE = 1024 * 1024
