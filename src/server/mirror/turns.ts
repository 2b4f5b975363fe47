/** Tells whether a thing's turn has come: true at most once in `everyMs`, and at first. `now` gives milliseconds. */
export function makeTurns(now: () => number): (what: string, everyMs: number) => boolean {
  const taken = new Map<string, number>()
  return (what, everyMs) => {
    if (now() - (taken.get(what) ?? 0) < everyMs) return false
    taken.set(what, now())
    return true
  }
}
