// In which order rows were changed, where the newest counts and several processes change the same ones: each goes on
// from what it has seen, so that a clock that is behind another undoes nothing and is not undone.

let last = 0

/** Microseconds since 1970, later than every change that this process has made or seen. */
export function nextChange(): number {
  last = Math.max(Date.now() * 1000, last + 1)
  return last
}

/** A change that somebody has made, as the store tells it. */
export function seeChange(at: string): void {
  last = Math.max(last, Number(at))
}
