// Writes what a source's lines were decoded to, in batches, one being written while the next is decoded.
import { setImmediate as nextTurn } from 'node:timers/promises'
import { admitLines, type KeptOut, type LineRows, nothingKeptOut } from '../privacy/admit-lines.ts'
import { saveEntries } from '../store/save-entries.ts'
import type { Store } from '../store/store.ts'
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
  /** Of the batches that have been saved. */
  readonly keptOut: Readonly<KeptOut>
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
  let batch: { lines: LineRows[]; rows: number } = { lines: [], rows: 0 }
  const keptOut = nothingKeptOut()
  let underWay: Promise<void> = Promise.resolve()
  const flush = async () => {
    await underWay
    const { lines } = batch
    if (lines.length === 0) return
    batch = { lines: [], rows: 0 }
    underWay = saveBatch(store, lines, allNew).then((left) => {
      for (const key of ['pastDue', 'erased', 'withoutTexts'] as const) keptOut[key] += left[key]
      onSaved(lines.length)
    })
    // Whoever awaits it hears of a failure; until then it is not an unhandled one.
    underWay.catch(() => {})
  }
  return {
    keptOut,
    async add({ entries, event }) {
      // Deriving here rather than when saving keeps the engine busy meanwhile.
      batch.lines.push({ rows: entries.map((entry) => deriveRow(entry, sourceId)), event })
      batch.rows += entries.length
      if (batch.lines.length % TURN === 0) await nextTurn()
      if (batch.rows >= BATCH) await flush()
    },
    async end() {
      await flush()
      await underWay
    },
  }
}

async function saveBatch(store: Store, lines: readonly LineRows[], allNew: boolean): Promise<KeptOut> {
  const { rows, events, ...keptOut } = allNew ? asTheyAre(lines) : await admitLines(store, lines, Date.now())
  await saveEntries(store, rows, allNew)
  await saveSendzenEvents(store, events)
  return keptOut
}

/** Rows of the demo data, which come before any rule. */
function asTheyAre(lines: readonly LineRows[]) {
  return {
    ...nothingKeptOut(),
    rows: lines.flatMap(({ rows }) => rows),
    events: lines.flatMap(({ event }) => event ?? []),
  }
}
