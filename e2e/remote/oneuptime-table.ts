// The rows of one channel at a scripted OneUptime server, and what becomes of them.
import type { Channel } from '#contract/channels/index.ts'
import { asRecorded, makeRowMaker, recordedRows } from './oneuptime-make.ts'
import type { RemoteRow } from './oneuptime-row.ts'
import { Random } from './random.ts'

export interface TableOptions {
  readonly seed: number
  readonly rows: number
  readonly badRows: number
  /** How far back rows reach. */
  readonly days: number
  /** The server's clock, milliseconds. */
  readonly now: () => number
  /** The recorded rows and no others. */
  readonly recorded: boolean
}

/** Share of rows whose status has yet to move, and of rows that stand in the same millisecond as the one before. */
const OPEN = 0.12
const TOGETHER = 0.1
/** Rows in one millisecond, from the middle of the table on: more than a page of 100 holds. */
const BURST = 250
/** How much later than its own time a change may show. */
const COMMIT_MICROS = 2_000_000

export class Table {
  readonly channel: Channel
  readonly rows: RemoteRow[]
  readonly #options: TableOptions
  readonly #random: Random
  readonly #make: ReturnType<typeof makeRowMaker>
  #sorted: { byCreated: readonly RemoteRow[]; byUpdated: readonly RemoteRow[] } | null = null

  constructor(channel: Channel, options: TableOptions) {
    this.channel = channel
    this.#options = options
    this.#random = new Random(options.seed ^ 0x7461626c)
    this.#make = makeRowMaker(channel)
    this.rows = options.recorded ? recordedRows(channel).map(asRecorded) : this.#history()
  }

  #history(): RemoteRow[] {
    const { rows, badRows, days, now, seed } = this.#options
    const step = (days * 86_400_000_000) / (rows + 1)
    const start = now() * 1000 - days * 86_400_000_000
    const bad = new Set<number>()
    while (bad.size < Math.min(badRows, rows)) bad.add(this.#random.below(rows))
    let previous = 0
    return Array.from({ length: rows }, (_, number) => {
      const inBurst = number > rows / 2 && number < rows / 2 + BURST
      // The last few minutes stay empty, or their rows would be newer than now.
      const own = Math.floor(start + number * step)
      const created = inBurst || this.#random.chance(TOGETHER) ? sameMillisecond(previous || own) : own
      previous = Math.max(previous, created)
      const open = this.#random.chance(OPEN)
      const row = this.#make({ seed, channel: this.channel, number, created, open, flawed: bad.has(number) })
      row.updated = Math.min(row.updated, now() * 1000)
      return row
    })
  }

  /** Rows in the order of a time, ties by id. */
  inOrder(time: 'createdAt' | 'updatedAt'): readonly RemoteRow[] {
    this.#sorted ??= {
      byCreated: [...this.rows].sort((a, b) => a.created - b.created || compare(a.id, b.id)),
      byUpdated: [...this.rows].sort((a, b) => a.updated - b.updated || compare(a.id, b.id)),
    }
    return time === 'createdAt' ? this.#sorted.byCreated : this.#sorted.byUpdated
  }

  /** Adds rows, the last `late` of them with times of so many milliseconds ago. Answers how many were added. */
  add(count: number, lateMs = 0): number {
    const { seed, now } = this.#options
    for (let n = 0; n < count; n += 1) {
      const number = this.rows.length
      const created = (now() - lateMs) * 1000 + this.#random.below(1000)
      this.rows.push(this.#make({ seed, channel: this.channel, number, created, open: true, flawed: false }))
    }
    this.#sorted = null
    return count
  }

  /** Moves the status of rows a step on, up to `count` of them, chosen at random. Answers how many moved. */
  move(count: number): number {
    const open = this.rows.filter((row) => row.next.length > 0)
    let moved = 0
    while (moved < count && open.length > 0) {
      const [row] = open.splice(this.#random.below(open.length), 1)
      if (row) this.#step(row)
      moved += 1
    }
    this.#sorted = null
    return moved
  }

  /** Moves every row to its last status. */
  settle(): void {
    for (const row of this.rows) while (row.next.length > 0) this.#step(row)
    this.#sorted = null
  }

  #step(row: RemoteRow): void {
    const [status, ...next] = row.next
    row.status = status ?? row.status
    row.next = next
    row.version += 1
    // A transaction shows some time after its own time. Two changes of a row never share a millisecond.
    const time = this.#options.now() * 1000 - this.#random.below(COMMIT_MICROS)
    row.updated = Math.max(time, row.updated + 1000)
    delete row.text
  }
}

function sameMillisecond(micros: number): number {
  return Math.floor(micros / 1000) * 1000 + ((micros + 1) % 1000)
}

export function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
