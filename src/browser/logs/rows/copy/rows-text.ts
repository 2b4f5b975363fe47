// Rows as text for the clipboard: a table for a chat or a ticket, and one for a spreadsheet.
import type { CellWords } from '#browser/logs/table/cells/cell-face.ts'
import type { LogColumn } from '#browser/logs/table/columns.ts'
import type { Channel } from '#contract/channels/index.ts'
import { harmless } from '#contract/csv-text.ts'
import type { Entry } from '#contract/routes/logs.ts'
import { exactText, spokenText } from './cell-text.ts'

interface RowsInput {
  readonly channel: Channel
  readonly columns: readonly LogColumn[]
  readonly entries: readonly Entry[]
  readonly words: CellWords
  /** What the column of the cause is called. */
  readonly cause: string
}

export function rowsMarkdown({ channel, columns, entries, words, cause }: RowsInput): string {
  const heads = columns.map(({ field }) => (field ? words.labels.field(field) : cause))
  const rules = columns.map(({ align }) => (align === 'end' ? '--:' : '---'))
  const rows = entries.map((entry) => columns.map(({ field }) => spokenText(channel, field, entry, words)))
  return [heads.map(markdownCell), rules, ...rows.map((row) => row.map(markdownCell))]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')
}

/** What would end a cell or a row is written so that it does not. */
export function markdownCell(text: string): string {
  return text.replace(/[\\|]/g, '\\$&').replace(/\s*\n\s*/g, ' ')
}

export function rowsCsv({ channel, columns, entries, words, cause }: RowsInput): string {
  const heads = columns.map(({ field }) => (field ? words.labels.field(field) : cause))
  const rows = entries.map((entry) => columns.map(({ field }) => exactText(channel, field, entry)))
  return [heads, ...rows].map((cells) => cells.map(csvCell).join(',')).join('\r\n')
}

/** One that a spreadsheet does not calculate. */
export function csvCell(text: string): string {
  const safe = harmless(text)
  return /[",\r\n]/.test(safe) || /^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
