// What an ordinary week costs, and how it spreads over its days (docs/decisions/0020).
import { median, sum } from './statistics.ts'

const WEEK = 7
/** Weeks from which a weekday's own weight is taken, and the level of a whole week. */
const PROFILE_WEEKS = 13
const LEVEL_WEEKS = 8

/** What a day at a place of the week is expected to cost, by the days before `end`: the place is counted from `end`. */
export type Profile = readonly number[]

/** `days` are amounts, oldest first; of those only the ones before `end` are looked at. Needs two weeks of them. */
export function weekProfile(days: readonly number[], end: number): Profile {
  const weeks = Math.floor(end / WEEK)
  const back = (place: number, count: number) =>
    Array.from({ length: Math.min(weeks, count) }, (_, n) => days[end - WEEK * (n + 1) + place] ?? 0)
  const places = Array.from({ length: WEEK }, (_, place) => median(back(place, PROFILE_WEEKS)))
  const level = median(
    Array.from({ length: Math.min(weeks, LEVEL_WEEKS) }, (_, n) =>
      sum(days.slice(end - WEEK * (n + 1), end - WEEK * n)),
    ),
  )
  const whole = sum(places)
  // Where most days have nothing, no weekday tells from the others.
  return places.map((each) => (whole > 0 ? level * (each / whole) : level / WEEK))
}

/** What the `length` days from `end` on are expected to cost together. */
export function expectedOf(profile: Profile, length: number): number {
  const weeks = Math.floor(length / WEEK)
  return weeks * sum(profile) + sum(profile.slice(0, length % WEEK))
}

export function expectedOn(profile: Profile, ahead: number): number {
  return profile[ahead % WEEK] ?? 0
}
