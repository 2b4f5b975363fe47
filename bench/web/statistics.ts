// Of a few numbers: their middle, their ends, and where they are going.

/** The value that `share` (0 to 1) of the values do not exceed; 0 of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

export const median = (values: readonly number[]) => quantile(values, 0.5)

export const rounded = (value: number, digits = 1) => Number(value.toFixed(digits))

/** How much a straight line through values at equal distances rises from one to the next (least squares). */
export function slope(values: readonly number[]): number {
  const middle = (values.length - 1) / 2
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const rise = values.reduce((sum, value, n) => sum + (n - middle) * (value - mean), 0)
  const run = values.reduce((sum, _, n) => sum + (n - middle) ** 2, 0)
  return run === 0 ? 0 : rise / run
}

/**
 * Interaction to next paint as web-vitals has it: the longest of all, but for one in each fifty. `durations` are those
 * that the browser told of, each interaction once; it keeps the short ones to itself, and `count` counts them too.
 */
export function interactionToNextPaint(durations: readonly number[], count: number): number {
  const longest = durations.toSorted((a, b) => b - a).slice(0, 10)
  return longest[Math.min(longest.length - 1, Math.floor(count / 50))] ?? 0
}
