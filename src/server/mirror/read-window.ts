// Reads one window of a source: what can be read is saved, what cannot is kept back with its reason.
import type { Channel } from '#contract/channels/index.ts'
import { makeSaver } from '../sources/save-decoded.ts'
import type { Store } from '../store/store.ts'
import { type BadRow, quarantineRows, tryDecode } from './quarantine.ts'
import type { SourceClient, Window } from './source-client.ts'

export interface WindowReading {
  readonly rows: number
  readonly quarantined: number
  /** By the source's own count. */
  readonly upstream: number | null
}

/** Bad rows held back at once. */
const BAD_BATCH = 500

/** Resolves when the engine has every row of the window. Repeating it changes nothing. */
export async function readWindow(
  { store, client, sourceId }: { store: Store; client: SourceClient; sourceId: string },
  channel: Channel,
  window: Window,
  signal: AbortSignal,
): Promise<WindowReading> {
  const saver = makeSaver(store, () => {}, { sourceId })
  let bad: BadRow[] = []
  const reading = { rows: 0, quarantined: 0, upstream: null as number | null }
  const keepBack = async () => {
    const rows = bad
    bad = []
    await quarantineRows(store, sourceId, rows)
  }
  for await (const page of client.readWindow(channel, window, signal)) {
    reading.upstream ??= page.total
    for (const raw of page.rows) {
      const decoded = tryDecode(channel, raw)
      if ('reason' in decoded) {
        bad.push({ channel: channel.id, raw, reason: decoded.reason })
        reading.quarantined += 1
        continue
      }
      await saver.add(decoded)
      reading.rows += 1
    }
    if (bad.length >= BAD_BATCH) await keepBack()
  }
  await saver.end()
  await keepBack()
  return reading
}
