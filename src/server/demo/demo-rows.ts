// Demo data: thirteen months of an invented carrier's messages, believable enough to try every page of the
// console on. The same request always gives the same rows.
import { playAlert, playAlerts } from './alerts.ts'
import { Budget } from './budget.ts'
import { beginning, type Day, daysUntil } from './calendar.ts'
import { playConversations, writeNow } from './conversations.ts'
import { dutyPlayer } from './duty.ts'
import { everyday, type IncidentBudgets, incidentPlayer, minor, playIncident, serious } from './incidents.ts'
import { playMaintenance } from './maintenance.ts'
import { teams } from './organisation.ts'
import { outageAt, playOutage, ROWS_PER_CUSTOMER } from './outage.ts'
import { Random } from './random.ts'
import { type DemoLine, Stage } from './stage.ts'

export type { DemoLine } from './stage.ts'

const HOUR_MS = 3_600_000
/** The newest row is older than this. */
const SILENCE_MS = 90_000
/** Customers per row, up to as many as the smallest block of numbers can serve. */
const CUSTOMERS_PER_ROW = 0.015
const MOST_CUSTOMERS = 6_000
/** From so many rows on, incidents may grow to what a large organisation sees. */
const LARGE = 50_000

/** The parts of the demo by their share of the rows; the outage comes on top. */
function makeBudgets() {
  return {
    everyday: { pages: new Budget(0.15), notices: new Budget(0.12) },
    serious: { pages: new Budget(0.13), notices: new Budget(0.145) },
    alerts: new Budget(0.105),
    duty: new Budget(0.04),
    maintenance: new Budget(0.175),
    conversations: new Budget(0.135),
  }
}

/** An incident that still goes on when somebody opens the demo, and alerts that have just been raised. */
function playPresent(stage: Stage, now: number, budgets: IncidentBudgets): void {
  playIncident(stage, now - 25 * 60_000, minor, budgets, 1)
  for (const team of teams) playAlert(stage, now - SILENCE_MS - stage.random.below(120_000), team)
}

/** Plays the parts of one day after the other; the stage puts what they add in order. */
function makePlayer(rows: number, now: number): (stage: Stage, day: Day) => void {
  const { everyday: small, serious: big, alerts, duty, maintenance, conversations } = makeBudgets()
  const large = rows >= LARGE
  const playEveryday = incidentPlayer(small, everyday, conversations)
  const playSerious = incidentPlayer(big, serious(large), conversations)
  const playDuty = dutyPlayer(duty)
  const outage = outageAt(now)
  return (stage, day) => {
    const earned = Math.max(0, rows - stage.customers.length * ROWS_PER_CUSTOMER) * day.share
    for (const budget of [small.pages, small.notices, big.pages, big.notices]) budget.earn(earned)
    for (const budget of [alerts, duty, maintenance, conversations]) budget.earn(earned)
    if (outage >= day.from && outage < day.to) playOutage(stage, big.pages, large)
    playEveryday(stage, day)
    playSerious(stage, day)
    playAlerts(stage, day, alerts)
    playDuty(stage, day)
    playMaintenance(stage, day, maintenance)
    // The last works have been announced by then.
    if (day.left < 3) maintenance.leave(conversations, 1)
    playConversations(stage, day, conversations)
    if (day.left === 0 && large) playPresent(stage, now, small)
  }
}

/** Exactly `count` rows of the last day, the newest last: what is missing is filled up with conversations. */
function lastDay(stage: Stage, day: Day, count: number): DemoLine[] {
  const end = day.to - SILENCE_MS
  const filling = new Budget(1)
  // However small the demo, somebody has just written.
  writeNow(stage, end - 2 * 60_000)
  while (stage.waitingBefore(end) < count) {
    filling.credit = 2
    playConversations(stage, day, filling)
  }
  return stage.take(end).slice(-count)
}

/**
 * Exactly `rows` rows over the 13 months before `now` (taken at its full hour), oldest first by `createdAt` or, for
 * incoming WhatsApp, by when the message was sent. Rows are as `POST /api/import` takes them. Deterministic for the
 * same rows, hour and seed.
 */
export function* demoRows(options: { rows: number; now: Date; seed?: number }): Generator<DemoLine> {
  const { rows, seed = 1 } = options
  if (rows < 1) return
  const now = Math.floor(options.now.getTime() / HOUR_MS) * HOUR_MS
  const start = beginning(now)
  const customers = Math.min(MOST_CUSTOMERS, Math.max(ROWS_PER_CUSTOMER, Math.floor(rows * CUSTOMERS_PER_ROW)))
  const stage = new Stage({ seed, start, now, customers })
  const play = makePlayer(rows, now)
  // Small demos can run ahead of their plan; a few rows always stay for the last day.
  const kept = Math.ceil(Math.min(rows, 20) / 2)
  let left = rows
  for (const day of daysUntil(start, now, new Random(seed))) {
    play(stage, day)
    const lines = day.left === 0 ? lastDay(stage, day, left) : stage.take(day.to).slice(0, Math.max(0, left - kept))
    yield* lines
    left -= lines.length
  }
}
