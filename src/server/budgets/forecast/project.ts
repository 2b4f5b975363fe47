// From the days that were to a band for those that come: the ordinary week, and how wrong it was before
// (docs/decisions/0020).
import { expectedOf, expectedOn, type Profile, weekProfile } from './profile.ts'
import { quantile, sum } from './statistics.ts'

/** Floats, in cents. */
export interface FloatBand {
  readonly low: number
  readonly mid: number
  readonly high: number
}

/** Days that must lie before one from which something is foretold, even for the sake of seeing how wrong it was. */
const FIRST_ORIGIN = 14
/** Earlier forecasts of which the errors are taken, one a day back. */
const MOST_ERRORS = 180
/** The band leaves out a tenth at either end. */
const TAIL = 0.1

/** The days of one log, asked again and again from different days: what was found out once is kept. */
export interface Projection {
  /** What the `length` days from `end` on will come to, by the days before `end` alone. */
  rest(end: number, length: number): FloatBand
  /** What the one day `ahead` of `end` will come to (0 is the day at `end`). */
  day(end: number, ahead: number): FloatBand
}

/** `days` are amounts in cents, oldest first, one for every day. */
export function makeProjection(days: readonly number[]): Projection {
  const profiles = new Map<number, Profile>()
  const profileAt = (end: number): Profile => {
    const kept = profiles.get(end) ?? weekProfile(days, end)
    profiles.set(end, kept)
    return kept
  }

  /** Truth over expectation of the forecasts before `end` that had come true by then. */
  function errors(end: number, length: number, of: (origin: number) => { was: number; expected: number }): number[] {
    const last = end - length
    const first = Math.max(FIRST_ORIGIN, last - MOST_ERRORS + 1)
    const found: number[] = []
    for (let origin = first; origin <= last; origin++) {
      const { was, expected } = of(origin)
      if (expected > 0) found.push(was / expected)
    }
    return found
  }

  return {
    rest(end, length) {
      const expected = expectedOf(profileAt(end), length)
      // A short log has no errors of so long a forecast: those of the longest that half of it holds stand in.
      const tried = Math.max(1, Math.min(length, Math.floor((end - FIRST_ORIGIN) / 2)))
      return bandOf(
        expected,
        errors(end, tried, (origin) => ({
          was: sum(days.slice(origin, origin + tried)),
          expected: expectedOf(profileAt(origin), tried),
        })),
      )
    },
    day(end, ahead) {
      const tried = Math.max(0, Math.min(ahead, Math.floor((end - FIRST_ORIGIN) / 2) - 1))
      return bandOf(
        expectedOn(profileAt(end), ahead),
        errors(end, tried + 1, (origin) => ({
          was: days[origin + tried] ?? 0,
          expected: expectedOn(profileAt(origin), tried),
        })),
      )
    },
  }
}

// The errors also correct what the medians leave out: a month holds dear days that no ordinary one is.
function bandOf(expected: number, errors: readonly number[]): FloatBand {
  if (errors.length === 0) return { low: expected, mid: expected, high: expected }
  const at = (share: number) => expected * quantile(errors, share)
  return { low: at(TAIL), mid: at(0.5), high: at(1 - TAIL) }
}
