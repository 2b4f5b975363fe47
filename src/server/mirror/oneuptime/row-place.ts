import { parseInstant } from '#contract/instant.ts'
import { openEnvelope } from '../../sources/decode/read-field.ts'

/** The column that a window is read by. */
export type TimeColumn = 'createdAt' | 'updatedAt'

/** Where a row stands in its window. */
export interface RowPlace {
  /** The row's id; its own text where it has none. */
  readonly id: string
  /** Canonical instant, null where it cannot be read. */
  readonly at: string | null
}

/** Place of a row, values plain or in envelopes. A row that nobody can read has a place too: it must not be lost. */
export function placeOf(text: string, column: TimeColumn): RowPlace {
  let row: Record<string, unknown>
  try {
    row = Object(JSON.parse(text)) as Record<string, unknown> // any JSON value; one that is no object has no columns
  } catch {
    return { id: text, at: null }
  }
  const id = openEnvelope(row._id)
  const at = openEnvelope(row[column])
  return {
    id: typeof id === 'string' && id !== '' ? id : text,
    at: typeof at === 'string' ? (parseInstant(at) ?? null) : null,
  }
}
