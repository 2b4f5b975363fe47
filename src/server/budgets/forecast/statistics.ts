// Small statistics over floats. What is foretold is rounded and says so; no sum of money passes through here.

/** The value below which a share of the others lies, between its neighbours; NaN for none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const place = (sorted.length - 1) * share
  const below = Math.floor(place)
  const [low, high] = [sorted[below] ?? Number.NaN, sorted[below + 1]]
  return high === undefined ? low : low + (high - low) * (place - below)
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
