// What a command may touch of its process.
import type { Readable, Writable } from 'node:stream'

export interface Terminal {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly stdin: Readable
  readonly stdout: Writable
  readonly stderr: Writable & { readonly isTTY?: boolean }
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal
}

/** Writes and waits while the reader is slower. */
export async function write(stream: Writable, text: string | Uint8Array): Promise<void> {
  if (stream.write(text)) return
  await new Promise<void>((resolve, reject) => {
    stream.once('drain', resolve)
    stream.once('error', reject)
  })
}

export function writeJson({ stdout }: Terminal, value: unknown): Promise<void> {
  return write(stdout, `${JSON.stringify(value, null, 2)}\n`)
}

/** One line that is written over and over; nothing where nobody watches. */
export interface Progress {
  show(text: string): void
  /** Wipes the line, so that what follows begins on a clean one. */
  clear(): void
}

const EVERY_MS = 100

export function makeProgress({ stderr }: Pick<Terminal, 'stderr'>): Progress {
  let last = 0
  let shown = false
  return {
    show: (text) => {
      if (!stderr.isTTY || Date.now() - last < EVERY_MS) return
      last = Date.now()
      shown = true
      stderr.write(`\r\u001b[K${text}`)
    },
    clear: () => {
      if (shown) stderr.write('\r\u001b[K')
      shown = false
    },
  }
}
