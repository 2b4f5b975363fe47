// The rows that both databases are given: the billed ones of some organisations like that of the demo, in order of time,
// the same for the same number.
import { type Channel, findChannel } from '../../src/contract/channels/index.ts'
import { demoRows } from '../../src/server/demo/demo-rows.ts'

export interface BenchRow {
  readonly channel: Channel
  /** As `POST /api/import` takes it. */
  readonly row: Readonly<Record<string, unknown>>
}

/** The demo's 13 months end here. */
const END = new Date('2026-11-01T00:00:00Z')

/** What both are asked: by day of a zone whose clock changes twice on the way. */
export const question = { from: '2025-10-01T00:00:00.000Z', to: END.toISOString(), timezone: 'Europe/Berlin' } as const

/** A demo of more runs out of customers, and fills up with what is not billed. */
const MOST_OF_ONE = 1_000_000

/** Exactly `count` rows of the channels that bill, oldest first. */
export function* billedRows(count: number): Generator<BenchRow> {
  const organisations = Math.ceil(count / MOST_OF_ONE)
  const shares = Array.from(
    { length: organisations },
    (_, n) => Math.floor((count * (n + 1)) / organisations) - Math.floor((count * n) / organisations),
  )
  const sources = shares.map((share, n) => organisationRows(share, n + 1))
  const next = sources.map((source) => source.next())
  for (;;) {
    let [first, at] = [-1, '']
    for (const [n, { done, value }] of next.entries()) {
      const time = done ? undefined : String(value.row.createdAt)
      if (time !== undefined && (first < 0 || time < at)) [first, at] = [n, time]
    }
    const found = next[first]
    const source = sources[first]
    if (!found || found.done || !source) return
    yield found.value
    next[first] = source.next()
  }
}

/** So many rows of the demo give one: of 20,000 to a million, three quarters and more are billed. */
const MADE_PER_ROW = 1.34
/** Rows taken ahead of their turn: the demo ends in conversations, of which half is not billed. */
const AHEAD = 500
const AHEAD_SHARE = 0.001

/** Those left out are spread over the whole time. */
function* organisationRows(count: number, seed: number): Generator<BenchRow, undefined> {
  const all = Math.ceil(count * MADE_PER_ROW)
  let [made, kept] = [0, 0]
  for (const { channel: id, row } of demoRows({ rows: all, now: END, seed })) {
    made += 1
    const channel = findChannel(id)
    if (!channel?.cost || kept >= Math.min(count, (made / all + AHEAD_SHARE) * count + AHEAD)) continue
    kept += 1
    yield { channel, row }
  }
  if (kept < count) throw new Error(`The demo has ${kept} billed rows, not ${count}: take more of them.`)
}
