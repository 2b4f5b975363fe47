/** Where a row's menu opens, and for which of its cells. */
export interface MenuPlace {
  readonly x: number
  readonly y: number
  /** Key of the column; null for the row as a whole. */
  readonly column: string | null
}

/** What a row can be asked for. One object for all rows, the same for ever: a new one would repaint them all. */
export interface RowActions {
  readonly open: (id: string) => void
  /** The reader is in this row now. */
  readonly activate: (row: number) => void
  readonly toggle: (row: number) => void
  /** Selects from where the reader was up to this row. */
  readonly extend: (row: number) => void
  readonly menu: (row: number, place: MenuPlace) => void
}
