import type { Density } from '#browser/preferences/preferences.ts'

/** The virtual list must know what theme.css says (`--tb-row` and its kin). */
const lines: Record<Density, number> = { compact: 28, regular: 34, roomy: 44 }

/** Two lines to an entry on a phone. */
const cards: Record<Density, number> = { compact: 52, regular: 58, roomy: 66 }

/** A third line on a phone, for columns that the reader added. */
const EXTRA_LINE = 22

export function rowHeight(density: Density, phone: boolean, extra: boolean): number {
  return phone ? cards[density] + (extra ? EXTRA_LINE : 0) : lines[density]
}

export const DAY_HEIGHT = 28
export const TAIL_HEIGHT = 56
export const HEADER_HEIGHT = 32
