// Brings NDJSON in: good lines are kept, bad ones are reported, and doing it again changes nothing.
import type { Channel } from '#contract/channels/index.ts'
import type { ImportReport } from '#contract/routes/system.ts'
import type { Store } from '../store/store.ts'
import { type DecodedLine, decodeLine } from './decoders.ts'
import { saveDecoded } from './save-decoded.ts'

/** Rows per insert: small inserts make many parts, large ones hold memory. */
const BATCH = 5000
const MAX_ERRORS = 1000

/** Reads all lines; `accepted` counts lines whose entries the engine has taken. */
export async function importLines(
  store: Store,
  channel: Channel,
  lines: AsyncIterable<{ line: number; text: string }> | Iterable<{ line: number; text: string }>,
): Promise<ImportReport> {
  const report: ImportReport = { accepted: 0, rejected: 0, errors: [] }
  let batch: DecodedLine[] = []
  const flush = async () => {
    await saveDecoded(store, batch)
    report.accepted += batch.length
    batch = []
  }
  for await (const { line, text } of lines) {
    try {
      batch.push(decodeLine(channel, text))
    } catch (error) {
      report.rejected += 1
      if (report.errors.length < MAX_ERRORS) report.errors.push({ line, message: messageOf(error) })
    }
    if (batch.length >= BATCH) await flush()
  }
  await flush()
  return report
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
