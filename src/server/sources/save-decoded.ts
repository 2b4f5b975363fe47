// Writes what a source's lines were decoded to, in batches, one being written while the next is decoded.
import { setImmediate as nextTurn } from 'node:timers/promises'
import { admitLines, type KeptOut, type LineRows, nothingKeptOut } from '../privacy/admit-lines.ts'
import { EntryBlock } from '../store/entry-block.ts'
import { saveBlock } from '../store/save-entries.ts'
import type { Store } from '../store/store.ts'
import type { DecodedLine } from './decoders.ts'
import { deriveRow } from './derive-row.ts'
import { saveSendzenEvents } from './save-sendzen-events.ts'

/** Small inserts make many parts, each of which is merged with others later; large ones hold memory. */
const BATCH = { rows: 20_000, bytes: 24 * 1024 ** 2 }

/** Lines between turns of the event loop: answers of the engine and other requests must not wait for a whole batch. */
const TURN = 250

export interface SaverOptions {
  /** As in `saveBlock`. */
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
  let batch = emptyBatch()
  const keptOut = nothingKeptOut()
  let underWay: Promise<void> = Promise.resolve()
  const flush = async () => {
    await underWay
    const full = batch
    if (full.lines.length === 0) return
    batch = emptyBatch()
    underWay = saveBatch(store, full, allNew).then((left) => {
      for (const key of ['pastDue', 'erased', 'withoutTexts'] as const) keptOut[key] += left[key]
      onSaved(full.lines.length)
    })
    // Whoever awaits it hears of a failure; until then it is not an unhandled one.
    underWay.catch(() => {})
  }
  return {
    keptOut,
    async add({ entries, event }) {
      // Deriving here rather than when saving keeps the engine busy meanwhile.
      const rows = entries.map((entry) => {
        const { place, cells } = deriveRow(entry, sourceId)
        return batch.block.add(place, cells)
      })
      batch.lines.push({ rows, event })
      batch.rows += entries.length
      if (batch.lines.length % TURN === 0) await nextTurn()
      if (batch.rows >= BATCH.rows || batch.block.bytes >= BATCH.bytes) await flush()
    },
    async end() {
      await flush()
      await underWay
    },
  }
}

interface Batch {
  readonly block: EntryBlock
  readonly lines: LineRows[]
  rows: number
}

function emptyBatch(): Batch {
  return { block: new EntryBlock(), lines: [], rows: 0 }
}

async function saveBatch(store: Store, { block, lines }: Batch, allNew: boolean): Promise<KeptOut> {
  const { rows, events, ...keptOut } = allNew ? asTheyAre(lines) : await admitLines(store, block, lines, Date.now())
  await saveBlock(store, block, rows, allNew)
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
