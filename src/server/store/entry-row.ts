// A row by the names of its columns.

/** Values by column of `entryColumns`, plus `raw`, `version` (microseconds of `updated_at`) and `is_deleted`. */
export interface EntryRow {
  readonly project_id: string
  readonly channel: string
  /** `2026-06-16 03:27:33.084123`, UTC */
  readonly created_at: string
  readonly id: string
  readonly contact_reversed: string
  readonly version: string
  readonly is_deleted: 0 | 1
  readonly raw: string
  readonly [column: string]: string | number | null
}
