import type { Format } from '#browser/format/format-for.ts'
import type { Labels } from '#browser/i18n/use-labels.ts'
import type { TimeForm } from '#browser/preferences/preferences.ts'
import type { MoneyWords } from '#browser/ui/Money.tsx'
import type { Channel } from '#contract/channels/index.ts'
import type { Entry } from '#contract/routes/logs.ts'

/** Words and formats, looked up once for all rows: a hook in each cell would cost more than the cell. */
export interface CellWords {
  readonly format: Format
  readonly labels: Labels
  readonly money: MoneyWords
  readonly times: TimeForm
}

export interface CellProps {
  readonly value: unknown
  readonly entry: Entry
  readonly channel: Channel
  readonly words: CellWords
  /** True where no day line stands above, so that a time needs its date. */
  readonly dated: boolean
}
