// What every decoder makes of a source's row, before the store's derived columns are added.

/** A related resource as the source named it. */
export interface RelatedValue {
  readonly id: string
  readonly label: string | null
  /** Canonical text of its other known columns, by key. */
  readonly extras?: Readonly<Record<string, string>>
}

/** Canonical value of one field: text (instants, decimals, ticks and JSON included), a related resource, or null. */
export type FieldValue = string | RelatedValue | null

/** One log entry: values by field key of its channel. Fields that the source did not send are absent. */
export interface DecodedEntry {
  readonly channel: string
  /** UUID, lower case. */
  readonly id: string
  readonly values: Readonly<Record<string, FieldValue>>
  /** What the source sent, to the letter (JSON text). */
  readonly raw: string
  /** The source says that this entry has been deleted: it must not show. */
  readonly deleted: boolean
}
