// One row of a scripted OneUptime server: a recorded row with an id, times and a status of its own.
import type { Selection } from './oneuptime-columns.ts'

/** How a row is broken, for good. Each can be had in any place of a page. */
export const flaws = ['no-id', 'impossible-date', 'cost-is-text', 'no-status', 'text-instead'] as const
export type Flaw = (typeof flaws)[number]

export interface RemoteRow {
  readonly id: string
  /** Microseconds since 1970, as the database holds them; the wire shows milliseconds. */
  readonly created: number
  updated: number
  status: string
  /** What the status will be, one after another. */
  next: readonly string[]
  version: number
  /** Other columns, as the wire shows them. */
  readonly columns: Readonly<Record<string, unknown>>
  readonly flaw: Flaw | null
  /** What a flawed row is found by, wherever its text turns up. */
  readonly mark: string
  text?: { readonly of: Selection; readonly json: string }
}

/** Milliseconds, cut, in an envelope. */
export function wireTime(micros: number): { _type: 'DateTime'; value: string } {
  return { _type: 'DateTime', value: new Date(Math.floor(micros / 1000)).toISOString() }
}

/** The value of a column as the database has it: times are microseconds. */
export function columnOf(row: RemoteRow, column: string): unknown {
  if (column === '_id') return row.id
  if (column === 'createdAt') return row.created
  if (column === 'updatedAt') return row.updated
  if (column === 'status') return row.status
  if (column === 'version') return row.version
  return row.columns[column] ?? null
}

/** The JSON of a row with these columns. Written once per selection and state: pages are read many times. */
export function rowText(row: RemoteRow, selection: Selection): string {
  if (row.text?.of === selection) return row.text.json
  const json =
    row.flaw === 'text-instead' ? JSON.stringify(`Row cannot be shown: ${row.mark}`) : objectText(row, selection)
  row.text = { of: selection, json }
  return json
}

function objectText(row: RemoteRow, selection: Selection): string {
  const shown: Record<string, unknown> = {}
  for (const [column, inside] of selection) {
    const value = columnOf(row, column)
    if (column === 'createdAt' || column === 'updatedAt') shown[column] = wireTime(Number(value))
    else shown[column] = inside && value ? part(value, inside) : value
  }
  return JSON.stringify(row.flaw ? broken(shown, row) : shown)
}

function part(value: unknown, inside: readonly string[]): Record<string, unknown> {
  const whole = value as Record<string, unknown> // relations are objects in the recorded rows
  return Object.fromEntries(inside.map((name) => [name, whole[name] ?? null]))
}

function broken(shown: Record<string, unknown>, { flaw, mark }: RemoteRow): Record<string, unknown> {
  const marked: Record<string, unknown> = { ...shown, statusMessage: mark }
  if (flaw === 'no-id') delete marked._id
  if (flaw === 'impossible-date') marked.createdAt = { _type: 'DateTime', value: '2026-02-30T10:00:00.000Z' }
  if (flaw === 'no-status') marked.status = null
  const cost = Object.keys(shown).find((column) => column.endsWith('CostInUSDCents'))
  if (flaw === 'cost-is-text' && cost) marked[cost] = 'abc'
  return marked
}
