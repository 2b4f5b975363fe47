// Exact quotients of whole numbers, for what is divided long before it may be rounded.

export interface Fraction {
  readonly over: bigint
  /** Above zero. */
  readonly under: bigint
}

/** Exact, however many: the halves first, so that the long numbers are multiplied a few times only. */
export function sumFractions(all: readonly Fraction[]): Fraction {
  const [first, second] = all
  if (!first) return { over: 0n, under: 1n }
  if (!second) return first
  const middle = all.length >> 1
  const [a, b] = [sumFractions(all.slice(0, middle)), sumFractions(all.slice(middle))]
  if (a.under === b.under) return { over: a.over + b.over, under: a.under }
  return { over: a.over * b.under + b.over * a.under, under: a.under * b.under }
}

/** The nearest multiple of a grain; a half goes away from zero. */
export function roundFraction({ over, under }: Fraction, grain: bigint): bigint {
  const size = over < 0n ? -over : over
  const step = under * grain
  const rounded = ((2n * size + step) / (2n * step)) * grain
  return over < 0n ? -rounded : rounded
}
