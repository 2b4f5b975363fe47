// A file, or standard input, as it comes; how far it was read is shown.
import { createReadStream, statSync } from 'node:fs'
import type { Progress, Terminal } from './terminal.ts'
import { UsageError } from './usage-error.ts'

export interface RowFile {
  readonly chunks: AsyncIterable<Uint8Array>
  readonly progress: Progress
}

const MEGABYTE = 1_000_000

/** Throws `UsageError` when there is no such file. */
export function openFile(name: string, { stdin, signal }: Terminal, progress: Progress): RowFile {
  if (name === '-') return { chunks: counted(stdin, undefined, progress), progress }
  let bytes: number
  try {
    const stats = statSync(name)
    if (stats.isDirectory()) throw new Error(`${name} is a directory`)
    bytes = stats.size
  } catch (error) {
    throw new UsageError(`The file cannot be read: ${error instanceof Error ? error.message : String(error)}`)
  }
  return { chunks: counted(createReadStream(name, { signal, highWaterMark: 256 * 1024 }), bytes, progress), progress }
}

async function* counted(chunks: AsyncIterable<Uint8Array>, bytes: number | undefined, progress: Progress) {
  let sent = 0
  for await (const chunk of chunks) {
    yield chunk
    sent += chunk.length
    const share = bytes ? `${Math.floor((sent / bytes) * 100)} % of ${(bytes / MEGABYTE).toFixed(1)}` : ''
    progress.show(`${share || (sent / MEGABYTE).toFixed(1)} MB sent`)
  }
  progress.show('Storing the last rows')
}
