import type { Format } from '#browser/format/format-for.ts'
import type { Labels } from '#browser/i18n/use-labels.ts'
import type { TimeForm } from '#browser/preferences/preferences.ts'
import type { MoneyWords } from '#browser/ui/Money.tsx'
import type { Channel, Tone } from '#contract/channels/index.ts'
import type { Entry } from '#contract/routes/logs.ts'

/** Words and formats, looked up once for all rows: a hook in each cell would cost more than the cell. */
export interface CellWords {
  readonly format: Format
  readonly labels: Labels
  readonly money: MoneyWords
  readonly times: TimeForm
}

export interface CellInput {
  readonly value: unknown
  readonly entry: Entry
  readonly channel: Channel
  readonly words: CellWords
  /** True where no day line stands above, so that a time needs its date. */
  readonly dated: boolean
}

/**
 * What a cell shows, as plain values. Words stand in the `td` itself: each element more in a cell is laid out some
 * thousand times in a scroll (docs/decisions/0016-plain-cells.md).
 */
export interface CellFace {
  readonly text: string
  /** Classes of the words. */
  readonly look?: string | undefined
  /** Said on hover. */
  readonly title?: string | undefined
  readonly tone?: Tone
  /** Before the text, in grey: the letters of a country, or '' to keep their place. */
  readonly country?: string
  /** After the text, in grey: the provider's code. */
  readonly code?: string | null
  /** The moment that the text tells, ISO 8601. */
  readonly instant?: string
}
