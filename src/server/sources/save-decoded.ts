// Writes what a source's lines were decoded to, in batches, one being written while the next is decoded.
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { EntryRow } from '../store/entry-row.ts'
import { saveEntries } from '../store/save-entries.ts'
import type { Store } from '../store/store.ts'
import type { SendzenEvent } from './decode/decode-sendzen.ts'
import type { DecodedLine } from './decoders.ts'
import { deriveRow } from './derive-row.ts'
import { saveSendzenEvents } from './save-sendzen-events.ts'

/** Rows per insert: small inserts make many parts, large ones hold memory. */
const BATCH = 5000

/** Lines between turns of the event loop: answers of the engine and other requests must not wait for a whole batch. */
const TURN = 250

export interface SaverOptions {
  /** As in `saveEntries`. */
  readonly allNew?: boolean
  /** The source that the rows are mirrored from. */
  readonly sourceId?: string
}

export interface Saver {
  /** Takes one line; resolves when there is room for the next. */
  add(line: DecodedLine): Promise<void>
  /** Resolves when the engine has every line. */
  end(): Promise<void>
}

/**
 * `onSaved` hears how many lines each finished batch held. A failed batch rejects the next `add` or `end`.
 */
export function makeSaver(
  store: Store,
  onSaved: (lines: number) => void,
  { allNew = false, sourceId = '' }: SaverOptions = {},
): Saver {
  let batch = emptyBatch()
  let underWay: Promise<void> = Promise.resolve()
  const flush = async () => {
    await underWay
    if (batch.lines === 0) return
    const { lines, rows, events } = batch
    batch = emptyBatch()
    underWay = saveBatch(store, rows, events, allNew).then(() => onSaved(lines))
    // Whoever awaits it hears of a failure; until then it is not an unhandled one.
    underWay.catch(() => {})
  }
  return {
    async add({ entries, event }) {
      batch.lines += 1
      // Deriving here rather than when saving keeps the engine busy meanwhile.
      for (const entry of entries) batch.rows.push(deriveRow(entry, sourceId))
      if (event) batch.events.push(event)
      if (batch.lines % TURN === 0) await nextTurn()
      if (batch.rows.length >= BATCH) await flush()
    },
    async end() {
      await flush()
      await underWay
    },
  }
}

function emptyBatch(): { lines: number; rows: EntryRow[]; events: SendzenEvent[] } {
  return { lines: 0, rows: [], events: [] }
}

async function saveBatch(
  store: Store,
  rows: readonly EntryRow[],
  events: readonly SendzenEvent[],
  allNew: boolean,
): Promise<void> {
  await saveEntries(store, rows, allNew)
  await saveSendzenEvents(store, events)
}
