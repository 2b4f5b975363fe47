// Our own small generator (sfc32), because demo data must come out the same on every machine and Node version.

const hexOf: readonly string[] = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

/** A seeded stream of random values. The same seed and the same order of calls give the same values. */
export class Random {
  private a: number
  private b: number
  private c: number
  private counter = 1

  constructor(seed: number) {
    this.a = seed | 0
    this.b = 0x9e3779b9
    this.c = 0x243f6a88
    // Neighbouring seeds start alike; a few rounds part them.
    for (let round = 0; round < 15; round++) this.bits()
  }

  /** 32 random bits. */
  bits(): number {
    const sum = (((this.a + this.b) | 0) + this.counter) | 0
    this.counter = (this.counter + 1) | 0
    this.a = this.b ^ (this.b >>> 9)
    this.b = (this.c + (this.c << 3)) | 0
    this.c = ((this.c << 21) | (this.c >>> 11)) + sum
    return sum
  }

  /** At least 0, below 1. */
  unit(): number {
    return (this.bits() >>> 0) / 4_294_967_296
  }

  /** An integer of 0 to `end - 1`. */
  below(end: number): number {
    return Math.floor(this.unit() * end)
  }

  /** A number from `low` up to, but without, `high`. */
  between(low: number, high: number): number {
    return low + this.unit() * (high - low)
  }

  chance(probability: number): boolean {
    return this.unit() < probability
  }

  /** A waiting time of this mean, most of them shorter. Whole, as times are in milliseconds. */
  wait(mean: number): number {
    return Math.floor(-Math.log(1 - this.unit()) * mean)
  }

  pick<T>(list: readonly T[]): T {
    return at(list, this.below(list.length))
  }

  /** One of the values, as often as its weight says. */
  weighted<T>(list: readonly (readonly [value: T, weight: number])[]): T {
    let rest = this.unit() * list.reduce((sum, [, weight]) => sum + weight, 0)
    for (const [value, weight] of list) {
      rest -= weight
      if (rest < 0) return value
    }
    return at(list, list.length - 1)[0]
  }

  /** So many decimal digits. */
  digits(count: number): string {
    let text = ''
    while (text.length < count) text += this.below(10)
    return text
  }

  /** So many bytes as lower-case hex. */
  hex(bytes: number): string {
    let text = ''
    for (let left = bytes; left > 0; left -= 4) {
      const bits = this.bits()
      text += at(hexOf, bits & 255)
      if (left > 1) text += at(hexOf, (bits >>> 8) & 255)
      if (left > 2) text += at(hexOf, (bits >>> 16) & 255)
      if (left > 3) text += at(hexOf, bits >>> 24)
    }
    return text
  }

  /** A version 4 UUID. */
  uuid(): string {
    const hex = this.hex(16)
    const variant = '89ab'[this.below(4)]
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`
  }
}

/** The element at an index that the caller knows to exist. */
export function at<T>(list: readonly T[], index: number): T {
  const value = list[index]
  if (value === undefined) throw new RangeError(`no element ${index} of ${list.length}`)
  return value
}
