// Brings NDJSON in: good lines are kept, bad ones are reported, and doing it again changes nothing.
import type { Channel } from '#contract/channels/index.ts'
import type { ImportReport } from '#contract/routes/system.ts'
import type { Store } from '../store/store.ts'
import { type DecodedLine, decodeLine } from './decoders.ts'
import { makeSaver } from './save-decoded.ts'

const MAX_ERRORS = 1000

/** Reads all lines; `accepted` counts lines whose entries the engine has taken. */
export async function importLines(
  store: Store,
  channel: Channel,
  lines: AsyncIterable<{ line: number; text: string }>,
): Promise<ImportReport> {
  const report: ImportReport = { accepted: 0, rejected: 0, errors: [] }
  const saver = makeSaver(store, (saved) => {
    report.accepted += saved
  })
  for await (const { line, text } of lines) {
    const decoded = tryDecode(channel, text)
    if ('entries' in decoded) {
      await saver.add(decoded)
      continue
    }
    report.rejected += 1
    if (report.errors.length < MAX_ERRORS) report.errors.push({ line, message: decoded.message })
  }
  await saver.end()
  return report
}

function tryDecode(channel: Channel, text: string): DecodedLine | { message: string } {
  try {
    return decodeLine(channel, text)
  } catch (error) {
    return { message: error instanceof Error ? error.message : String(error) }
  }
}
