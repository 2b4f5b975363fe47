// What a file is, by its name and its first bytes: said before anything is sent.
import { type FileFormat, guessFormat } from '#contract/import/file-format.ts'
import { type CsvHead, readCsvHead } from './read-csv.ts'
import { UnusableFile } from './unusable-file.ts'

/** What a chosen file is, and the head of its table where it is one. */
export type FileStart =
  | { readonly format: Exclude<FileFormat, 'csv'> }
  | { readonly format: 'csv'; readonly head: CsvHead }

const START_BYTES = 4096

/** Throws `UnusableFile` for what cannot hold rows. */
export async function readStart(file: File): Promise<FileStart> {
  const bytes = await readBytes(file)
  if (bytes.length === 0) throw new UnusableFile('empty')
  // Spreadsheets write "Unicode text" as UTF-16, which begins with its byte order mark.
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    throw new UnusableFile('encoding')
  const start = new TextDecoder().decode(bytes)
  // No text holds a zero; a PDF may begin without one.
  if (bytes.includes(0) || start.startsWith('%PDF')) throw new UnusableFile('binary')
  const format = guessFormat(file.name, start)
  return format === 'csv' ? { format, head: await readCsvHead(file) } : { format }
}

async function readBytes(file: File): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.slice(0, START_BYTES).arrayBuffer())
  } catch {
    // A folder that was dropped, or a file that was moved, changed or locked since it was chosen.
    throw new UnusableFile('unreadable')
  }
}

/** Throws `UnusableFile` when the file is no longer as it was chosen: the browser says so to whoever reads it. */
export async function requireReadable(file: File): Promise<void> {
  await readBytes(file)
}
