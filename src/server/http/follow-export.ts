// A file that is written while it is sent, from its first piece on.
import { ApiError } from '#contract/api-error.ts'
import type { RunningExport } from '../export/exports.ts'

/** The rest after `first`. An error ends the connection before the file's end: the reader is told by that. */
export async function* followExport(
  first: IteratorResult<Uint8Array>,
  pieces: AsyncGenerator<Uint8Array>,
  running: RunningExport,
): AsyncGenerator<Uint8Array> {
  try {
    if (!first.done) yield first.value
    yield* pieces
    running.end('done')
  } catch (error) {
    running.end(running.signal.aborted ? 'cancelled' : 'failed', failureOf(error))
    throw error
  } finally {
    await pieces.return(undefined)
  }
}

export function failureOf(error: unknown): string {
  return error instanceof ApiError ? error.message : 'The gateway could not read all rows; its log says why.'
}
