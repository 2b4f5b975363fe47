// Brings NDJSON in: good lines are kept, bad ones are reported, and doing it again changes nothing.
import { type Channel, findField } from '#contract/channels/index.ts'
import type { ImportReport } from '#contract/routes/system.ts'
import type { Principal } from '../access/principal.ts'
import type { Store } from '../store/store.ts'
import { DecodeError, shown } from './decode/decode-error.ts'
import type { DecodedEntry } from './decoded-entry.ts'
import { type DecodedLine, decodeLine } from './decoders.ts'
import { knownByProvider } from './known-by-provider.ts'
import { makeSaver } from './save-decoded.ts'
import type { NumberedLine } from './split-lines.ts'

const MAX_ERRORS = 1000

/** Reads all lines; `accepted` counts lines whose entries the engine has taken. Rows of projects that are not the caller's are bad lines. */
export async function importLines(
  store: Store,
  principal: Principal,
  channel: Channel,
  lines: AsyncIterable<readonly NumberedLine[]>,
): Promise<ImportReport> {
  const report: ImportReport = { accepted: 0, rejected: 0, errors: [] }
  const saver = makeSaver(store, (saved) => {
    report.accepted += saved
  })
  for await (const some of lines)
    for (const { line, text } of some) {
      const decoded = tryDecode(principal, channel, text)
      if ('entries' in decoded) {
        await saver.add(decoded)
        continue
      }
      report.rejected += 1
      if (report.errors.length < MAX_ERRORS) report.errors.push({ line, message: decoded.message })
    }
  await saver.end()
  const { pastDue, erased, withoutTexts } = saver.keptOut
  return pastDue + erased + withoutTexts > 0 ? { ...report, keptOut: { pastDue, erased, withoutTexts } } : report
}

function tryDecode(principal: Principal, channel: Channel, text: string): DecodedLine | { message: string } {
  try {
    const decoded = knownByProvider(channel, decodeLine(channel, text), text)
    for (const entry of decoded.entries) requireOwnProject(principal, channel, entry)
    return decoded
  } catch (error) {
    return { message: error instanceof Error ? error.message : String(error) }
  }
}

function requireOwnProject({ projects }: Principal, channel: Channel, { values }: DecodedEntry): void {
  if (projects === 'all') return
  const project = values.project ?? values.projectId
  const id = typeof project === 'object' ? project?.id : project
  if (id && projects.includes(id)) return
  const name = findField(channel, 'projectId')?.documentKey ?? 'projectId'
  throw new DecodeError(
    `${name} must be ${projects.map(shown).join(' or ')}, the project of this key, not ${shown(id ?? null)}`,
  )
}
