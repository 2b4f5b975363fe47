// What every part of the demo shares: the stream of random values, the turning points of the story, the cast,
// and the buffer that puts rows in order of time.
import { type Contact, makeCustomers } from './contacts.ts'
import { PEOPLE_PER_COUNTRY } from './organisation.ts'
import { Random } from './random.ts'

export interface DemoLine {
  /** Channel id. */
  channel: string
  /** One row as `POST /api/import` takes it. */
  row: Record<string, unknown>
}

interface Waiting extends DemoLine {
  readonly at: number
}

const DAY_MS = 86_400_000

// From here on webhooks carry Meta's own user ids, and from the second date on user names can hide numbers.
const USER_IDS_FROM = Date.UTC(2026, 3, 1)
const USERNAMES_FROM = Date.UTC(2026, 5, 15)

/** Turning points, in ms since 1970. */
export interface Story {
  readonly start: number
  readonly now: number
  /** Before it nothing was billed, and a sent SMS said "Success" and no more. */
  readonly billedFrom: number
  /** From here on the source tells what became of a call. */
  readonly callReceiptsFrom: number
  /** A few hours in which the balance was used up. */
  readonly lowBalance: { readonly from: number; readonly to: number }
  readonly userIdsFrom: number
  readonly usernamesFrom: number
}

function makeStory(start: number, now: number): Story {
  const empty = now - 151 * DAY_MS
  return {
    start,
    now,
    billedFrom: start + 21 * DAY_MS,
    callReceiptsFrom: now - 170 * DAY_MS,
    lowBalance: { from: empty, to: empty + 5 * 3_600_000 },
    userIdsFrom: USER_IDS_FROM,
    usernamesFrom: USERNAMES_FROM,
  }
}

export class Stage {
  readonly random: Random
  readonly story: Story
  readonly customers: readonly Contact[]
  /** Rows pushed so far, those still waiting included. */
  pushed = 0
  /** The numbers that the next incident and the next alert get. */
  incidentNumber = 412
  alertNumber = 2_870
  /** How many contacts have changed numbers. */
  changedNumbers = 0
  private waiting: Waiting[] = []

  constructor(options: { seed: number; start: number; now: number; customers: number }) {
    this.random = new Random(options.seed)
    this.story = makeStory(options.start, options.now)
    this.customers = makeCustomers(this.random, options.customers, PEOPLE_PER_COUNTRY)
  }

  /** Adds a row of this instant (ms). */
  push(channel: string, time: number, row: Record<string, unknown>): void {
    this.pushed += 1
    this.waiting.push({ at: time, channel, row })
  }

  /** Takes the rows before an instant (ms), oldest first. */
  take(before: number): DemoLine[] {
    const ready = this.waiting.filter((line) => line.at < before)
    this.waiting = this.waiting.filter((line) => line.at >= before)
    return ready.sort((a, b) => a.at - b.at).map(({ channel, row }) => ({ channel, row }))
  }

  /** How many rows before an instant (ms) are waiting. */
  waitingBefore(before: number): number {
    return this.waiting.reduce((count, line) => count + (line.at < before ? 1 : 0), 0)
  }
}
