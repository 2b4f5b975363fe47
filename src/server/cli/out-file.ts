// Where an export goes: standard output, or a file that appears when it is whole.
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { type Terminal, write } from './terminal.ts'
import { UsageError } from './usage-error.ts'

export interface OutFile {
  write(piece: string | Uint8Array): Promise<void>
  /** Puts the file in its place. */
  finish(): Promise<void>
  /** Leaves nothing behind. */
  discard(): Promise<void>
}

export async function openOut(name: string | undefined, { stdout }: Terminal): Promise<OutFile> {
  const nothing = async () => {}
  if (name === undefined) return { write: (piece) => write(stdout, piece), finish: nothing, discard: nothing }
  const part = `${name}.part`
  await open(part, 'w').then(
    (file) => file.close(),
    (error: Error) => {
      throw new UsageError(`--out: ${error.message}`)
    },
  )
  const stream = createWriteStream(part)
  const close = async () => {
    stream.end()
    await once(stream, 'close')
  }
  return {
    write: (piece) => write(stream, piece),
    finish: async () => {
      await close()
      await rename(part, name)
    },
    discard: async () => {
      await close()
      await rm(part, { force: true })
    },
  }
}
