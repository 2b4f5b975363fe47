// Writes an evidence pack piece by piece, as fast as it is taken, and hashes what it has written.
import { createHash } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import type { EvidenceEnd, EvidenceEntry, EvidenceHead } from '#contract/routes/lookup-evidence.ts'

/** How long the last line of a broken pack has to leave before its connection is cut, milliseconds. */
const PARTING_MS = 100

/** Told after every piece. */
export type PackProgress = (rows: number, bytes: number) => void

interface Pack {
  readonly head: EvidenceHead
  /** Oldest first, a piece at a time. */
  readonly pieces: AsyncIterable<readonly EvidenceEntry[]>
}

/** The bytes of the file. Throws when it cannot be finished, after a last line that says so and that is no JSON. */
export async function* writePack(
  { head, pieces }: Pack,
  progress: PackProgress,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256')
  let [count, bytes] = [0, 0]
  const out = (text: string) => {
    const buffer = Buffer.from(text)
    hash.update(buffer)
    bytes += buffer.length
    progress(count, bytes)
    return buffer
  }
  try {
    yield out(line(head))
    for await (const piece of pieces) {
      signal.throwIfAborted()
      count += piece.length
      yield out(piece.map(line).join(''))
    }
    const end: EvidenceEnd = { count, sha256: hash.copy().digest('hex') }
    yield out(line(end))
  } catch (error) {
    yield Buffer.from(
      `INCOMPLETE: ${signal.aborted ? 'the pack was cancelled.' : 'the gateway could not read all rows.'}\n`,
    )
    await setTimeout(PARTING_MS)
    throw error
  }
}

function line(value: object): string {
  return `${JSON.stringify(value)}\n`
}
