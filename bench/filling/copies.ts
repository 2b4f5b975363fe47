// How a few hundred thousand rows become millions: each is copied, and the copies are moved in time and given ids and
// numbers of their own, by arithmetic that both engines do alike, so that they answer alike to the last digit.

/** The rows end here, and so does every question about 13 months. */
export const END = '2026-11-01T00:00:00.000Z'

export interface CopyPlan {
  /** Rows that the demo makes. */
  readonly base: number
  /** Times that each of them is written. */
  readonly copies: number
}

/** More of the demo's rows would make the filling longer, fewer the copies too much alike. */
const MOST_BASE = 250_000

/**
 * Copies that share contacts, incidents and users: a million rows are one organisation, as in the demo. Whoever has a
 * number therefore has as many entries however large the log is.
 */
export const COPIES_PER_GROUP = 4

/** As many rows as asked for, but for what is lost where they do not divide. */
export function planCopies(rows: number): CopyPlan {
  const copies = Math.ceil(rows / MOST_BASE)
  return { base: Math.floor(rows / copies), copies }
}

/** Numbers that keep all their entries, whatever the group: the busiest of a log grow with it. */
export const KEPT_NUMBERS = 2

/** The last digits of a number, which tell one group's contacts from another's. */
export const NUMBER_DIGITS = 6
export const NUMBER_STEP = 238_649

/** Seconds: whole weeks, so that weekdays and hours stay what they were. */
const WEEK = 7 * 86_400
export const SPAN = 56 * WEEK
export const GROUP_SHIFT = 5 * WEEK

/** Copies of a group stay within so many seconds, as the pages of one incident do. */
export const SPREAD = 3600
export const SPREAD_STEP = 1049

/** Multiplied with a copy's number, and cut to 32 bits: what the first eight digits of its ids are mixed with. */
export const ID_STEP = 2_654_435_761
export const ID_RANGE = 4_294_967_296
