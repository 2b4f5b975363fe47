// Writes what a source's lines were decoded to.
import { saveEntries } from '../store/save-entries.ts'
import type { Store } from '../store/store.ts'
import type { DecodedLine } from './decoders.ts'
import { deriveRow } from './derive-row.ts'
import { saveSendzenEvents } from './save-sendzen-events.ts'

/** Resolves when the engine has every entry and event of these lines. */
export async function saveDecoded(store: Store, lines: readonly DecodedLine[]): Promise<void> {
  await saveEntries(
    store,
    lines.flatMap(({ entries }) => entries.map(deriveRow)),
  )
  await saveSendzenEvents(
    store,
    lines.flatMap(({ event }) => event ?? []),
  )
}
