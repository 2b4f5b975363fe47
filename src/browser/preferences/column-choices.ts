// What the reader chose for the columns of a log, channel by channel. Which of the names a channel knows is checked
// where they are used: a choice outlives a column.

export interface ColumnChoice {
  /** Keys in their order; null for those of the definition. */
  readonly keys: readonly string[] | null
  /** Keys that stay in sight while the rest scrolls sideways; null for the time alone. */
  readonly pinned: readonly string[] | null
  /** Widths in pixels of columns that were resized. */
  readonly widths: Readonly<Record<string, number>>
  /** Long texts take as many lines as they need. */
  readonly wrap: boolean
}

export const noChoice: ColumnChoice = { keys: null, pinned: null, widths: {}, wrap: false }

export type ColumnChoices = Readonly<Record<string, ColumnChoice>>

/** Choices from stored JSON; what is unreadable falls back by itself. */
export function parseColumnChoices(value: unknown): ColumnChoices {
  return Object.fromEntries(Object.entries(objectOf(value)).map(([channel, choice]) => [channel, parseChoice(choice)]))
}

function parseChoice(value: unknown): ColumnChoice {
  const { keys, pinned, widths, wrap } = objectOf(value)
  return { keys: textsOf(keys), pinned: textsOf(pinned), widths: widthsOf(widths), wrap: wrap === true }
}

function objectOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}
}

function textsOf(value: unknown): string[] | null {
  if (!Array.isArray(value)) return null
  return [...new Set(value.filter((each) => typeof each === 'string'))]
}

function widthsOf(value: unknown): Record<string, number> {
  const widths = Object.entries(objectOf(value))
  return Object.fromEntries(
    widths.filter((pair): pair is [string, number] => typeof pair[1] === 'number' && Number.isFinite(pair[1])),
  )
}
