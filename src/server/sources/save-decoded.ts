// Writes what a source's lines were decoded to, in batches, one being written while the next is decoded.
import { setImmediate as nextTurn } from 'node:timers/promises'
import { saveEntries } from '../store/save-entries.ts'
import type { Store } from '../store/store.ts'
import type { DecodedLine } from './decoders.ts'
import { deriveRow } from './derive-row.ts'
import { saveSendzenEvents } from './save-sendzen-events.ts'

/** Lines per insert: small inserts make many parts, large ones hold memory. */
const BATCH = 5000

/** Lines between turns of the event loop: answers of the engine and other requests must not wait for a whole batch. */
const TURN = 250

export interface Saver {
  /** Takes one line; resolves when there is room for the next. */
  add(line: DecodedLine): Promise<void>
  /** Resolves when the engine has every line. */
  end(): Promise<void>
}

/** `onSaved` hears how many lines each finished batch held. A failed batch rejects the next `add` or `end`. */
export function makeSaver(store: Store, onSaved: (lines: number) => void): Saver {
  let batch: DecodedLine[] = []
  let underWay: Promise<void> = Promise.resolve()
  const flush = async () => {
    await underWay
    const lines = batch
    batch = []
    underWay = saveLines(store, lines).then(() => onSaved(lines.length))
    // Whoever awaits it hears of a failure; until then it is not an unhandled one.
    underWay.catch(() => {})
  }
  return {
    async add(line) {
      batch.push(line)
      if (batch.length % TURN === 0) await nextTurn()
      if (batch.length >= BATCH) await flush()
    },
    async end() {
      await flush()
      await underWay
    },
  }
}

async function saveLines(store: Store, lines: readonly DecodedLine[]): Promise<void> {
  await saveEntries(
    store,
    lines.flatMap(({ entries }) => entries.map(deriveRow)),
  )
  await saveSendzenEvents(
    store,
    lines.flatMap(({ event }) => event ?? []),
  )
}
