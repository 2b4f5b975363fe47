// Times of repeated work, milliseconds.

export interface Repeats {
  readonly runs: number
  /** Not counted. */
  readonly warmUp?: number
  /** Work that takes this long altogether is not repeated as often; three times it is. */
  readonly atMostMs?: number
}

const FEWEST_RUNS = 3

/** One after another; `work` is told which run it is, the warm-up's among them. */
export async function timesOf(
  work: (run: number) => Promise<unknown>,
  { runs, warmUp = 0, atMostMs = Number.POSITIVE_INFINITY }: Repeats,
): Promise<number[]> {
  const times: number[] = []
  for (let run = 0; run < warmUp + runs; run += 1) {
    const started = performance.now()
    await work(run)
    if (run < warmUp) continue
    times.push(performance.now() - started)
    if (times.length >= FEWEST_RUNS && times.reduce((sum, ms) => sum + ms, 0) > atMostMs) break
  }
  return times
}

/** NaN of nothing. */
export function quantile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b)
  return rounded(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN)
}

export const median = (times: readonly number[]): number => quantile(times, 0.5)

/** Three digits, or all before the point. */
export function rounded(value: number): number {
  return Number(Math.abs(value) < 100 ? value.toPrecision(3) : value.toFixed(0))
}
