// Routes that do not pass the gate: they ask nothing of the store, or count their own for as long as they run.
import { channels } from '#contract/channels/index.ts'
import { exportCancel, exportProgress, exportRows } from '#contract/routes/export.ts'
import { entryLive } from '#contract/routes/live.ts'
import { lookupEvidence } from '#contract/routes/lookup-evidence.ts'
import { sessionStart } from '#contract/routes/session.ts'
import { importRows } from '#contract/routes/system.ts'

const ofChannels = [exportRows.path, entryLive.path].flatMap((path) =>
  channels.map(({ resource }) => path.replace(':resource', resource)),
)

const free: ReadonlySet<string> = new Set([
  ...ofChannels,
  // Signing in and out, and asking who is signed in.
  sessionStart.path,
  exportProgress.path,
  exportCancel.path,
  lookupEvidence.path,
  importRows.path,
])

/** True for a route, by its path in the contract, whose requests wait for their turn. */
export function isGated(path: string): boolean {
  return /^\/(api|v1)\//.test(path) && !free.has(path)
}
