// SendZen's times: .NET ticks, 100 ns since 0001-01-01 UTC. 18 digits do not fit a JavaScript number, so
// ticks are text on the wire and bigint in between (shared facts, WhatsApp and SendZen 1.6).

const TICKS_PER_MS = 10_000n
const UNIX_EPOCH_TICKS = 621_355_968_000_000_000n

/** Smallest and largest plausible ticks (years 1585 and 2219): anything else is seconds or milliseconds by mistake. */
const PLAUSIBLE = { from: 500_000_000_000_000_000n, to: 700_000_000_000_000_000n }

/** Ticks from their digits; undefined when they are not digits or not plausible as a time. */
export function parseTicks(text: string): bigint | undefined {
  if (!/^\d{1,19}$/.test(text)) return undefined
  const ticks = BigInt(text)
  return ticks >= PLAUSIBLE.from && ticks <= PLAUSIBLE.to ? ticks : undefined
}

/** The instant as ISO text with microseconds (the last of the seven digits is cut). */
export function ticksToIso(ticks: bigint): string {
  const sinceEpoch = ticks - UNIX_EPOCH_TICKS
  const ms = sinceEpoch / TICKS_PER_MS
  const micros = (sinceEpoch % TICKS_PER_MS) / 10n
  return new Date(Number(ms)).toISOString().replace('Z', `${micros.toString().padStart(3, '0')}Z`)
}

/** Ticks of an instant in milliseconds since 1970. */
export function ticksFromMs(ms: number): bigint {
  return BigInt(ms) * TICKS_PER_MS + UNIX_EPOCH_TICKS
}
