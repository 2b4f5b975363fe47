// How wide a column of each kind is until its reader resizes it.
import type { FieldKind } from '#contract/channels/index.ts'

export interface ColumnSize {
  /** Its width in pixels; the least of it where it grows. */
  readonly least: number
  /** Its share of what is left of the line (`fr`), or the width up to which it grows. */
  readonly grow?: { readonly share: number } | { readonly to: number }
  /** Beside an open drawer, where the columns are those of the definition. */
  readonly narrow: string
  /** The same where there is room for the shortest only. */
  readonly tight?: string
  /** The least width among columns that the reader chose, which scroll sideways rather than shrink. */
  readonly chosen?: number
}

export const sizes: Record<FieldKind, ColumnSize> = {
  id: { least: 280, narrow: '120px' },
  text: { least: 96, grow: { to: 148 }, narrow: '96px' },
  longText: { least: 120, grow: { share: 1 }, narrow: 'minmax(0,1fr)', chosen: 220 },
  phone: { least: 172, narrow: '158px', tight: '148px' },
  timestamp: { least: 76, narrow: '66px' },
  ticks: { least: 160, narrow: '160px' },
  status: { least: 168, narrow: '108px', tight: '96px' },
  money: { least: 92, narrow: '76px' },
  integer: { least: 80, narrow: '60px' },
  json: { least: 120, grow: { share: 1 }, narrow: 'minmax(0,1fr)', chosen: 220 },
  relation: { least: 80, grow: { share: 0.6 }, narrow: '0', chosen: 132 },
}

/** A time with its date, and how long ago something was. */
export const DATED_TIME = { wide: 156, narrow: 148 }
export const AGED_TIME = { wide: 116, narrow: 104 }

export const WIDTH_LIMITS = { least: 48, most: 900 }

/** A width that a column may have. */
export function clampWidth(width: number): number {
  return Math.round(Math.max(WIDTH_LIMITS.least, Math.min(WIDTH_LIMITS.most, width)))
}
