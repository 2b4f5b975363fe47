// The parts of a bar, from the bottom up: what arrived is the ground, what failed is seen first.

import { toneOf } from '#browser/i18n/use-labels.ts'
import { type Channel, fieldOf, type Tone } from '#contract/channels/index.ts'
import type { HistogramPart } from '#contract/routes/explore.ts'

export interface Series {
  /** Null for the rarest ones together. */
  readonly status: string | null
  readonly tone: Tone
  /** Tells statuses of one tone apart: 0 is the tone itself, more is paler. */
  readonly shade: number
  readonly count: number
  readonly amountInUSDCents: string | null
}

const order: readonly Tone[] = ['arrived', 'moving', 'unclear', 'failed']
const SHADES = 3

/** What occurs, and what is filtered by although it does not. */
export function seriesOf(channel: Channel, sums: readonly HistogramPart[], chosen: readonly string[]): Series[] {
  const absent = chosen.filter((status) => !sums.some((sum) => sum.status === status))
  const zero = channel.cost === null ? null : '0'
  const all = [...sums, ...absent.map((status) => ({ status, count: 0, amountInUSDCents: zero }))]
  return order.flatMap((tone) =>
    all
      .filter(({ status }) => toneOf(channel, status) === tone)
      .sort((a, b) => rankOf(channel, a.status) - rankOf(channel, b.status) || b.count - a.count)
      .map((sum) => ({ ...sum, tone, shade: shadeOf(channel, tone, sum.status) })),
  )
}

// In the order of the definition; what it does not know comes last.
function rankOf(channel: Channel, status: string | null): number {
  const field = fieldOf(channel, channel.status)
  const place = field.kind === 'status' ? field.options.findIndex(({ value }) => value === status) : -1
  return place < 0 ? Number.MAX_SAFE_INTEGER : place
}

/** The status's place among those of its tone in the definition, so that it looks the same whatever is filtered. */
function shadeOf(channel: Channel, tone: Tone, status: string | null): number {
  const field = fieldOf(channel, channel.status)
  const alike = field.kind === 'status' ? field.options.filter((option) => option.tone === tone) : []
  const place = alike.findIndex(({ value }) => value === status)
  return (place < 0 ? alike.length : place) % SHADES
}
