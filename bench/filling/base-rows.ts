// Rows of the demo that OneUptime's tables have a place for: those of the channels that bill, the same for the same count.
import { type Channel, findChannel } from '../../src/contract/channels/index.ts'
import { demoRows } from '../../src/server/demo/demo-rows.ts'
import { END } from './copies.ts'

export interface BenchRow {
  readonly channel: Channel
  /** As `POST /api/import` takes it. */
  readonly row: Readonly<Record<string, unknown>>
}

/** So many rows of the demo give one: of 20,000 and more, three quarters are billed; of fewer, at least half. */
const MADE_PER_ROW = 1.34
const MADE_PER_ROW_OF_FEW = 2
const FEW = 20_000
/** Rows taken ahead of their turn: the demo ends in conversations, of which half is not billed. */
const AHEAD = 500
const AHEAD_SHARE = 0.001

/** Exactly `count` rows, oldest first; those left out are spread over the whole time. */
export function* baseRows(count: number, seed = 1): Generator<BenchRow, undefined> {
  const all = Math.ceil(count * (count < FEW ? MADE_PER_ROW_OF_FEW : MADE_PER_ROW))
  let [made, kept] = [0, 0]
  for (const { channel: id, row } of demoRows({ rows: all, now: new Date(END), seed })) {
    made += 1
    const channel = findChannel(id)
    if (!channel?.cost || kept >= Math.min(count, (made / all + AHEAD_SHARE) * count + AHEAD)) continue
    kept += 1
    yield { channel, row }
  }
  if (kept < count) throw new Error(`The demo has ${kept} billed rows, not ${count}: take more of them.`)
}
