// Which rows are selected: some one by one, and a stretch between the row where it began and where the reader is now.

interface Selection {
  /** Selected before the stretch began. */
  readonly base: ReadonlySet<string>
  /** The stretch's ends; null where there is none. */
  readonly anchor: string | null
  readonly head: string | null
}

export const nothingSelected: Selection = { base: new Set(), anchor: null, head: null }

/** Ids of what is selected, in the order of the list. */
export function selectedIds({ base, anchor, head }: Selection, ids: readonly string[]): ReadonlySet<string> {
  if (anchor === null || head === null) return base
  const [from, to] = [ids.indexOf(anchor), ids.indexOf(head)].sort((a, b) => a - b)
  return from === undefined || from < 0 ? base : new Set([...base, ...ids.slice(from, (to ?? from) + 1)])
}

/** One row more or one less; a stretch begins at it. */
export function toggled(selection: Selection, ids: readonly string[], id: string): Selection {
  const base = new Set(selectedIds(selection, ids))
  if (!base.delete(id)) base.add(id)
  return { base, anchor: id, head: null }
}

/** From where the stretch began (or `from`, where none did) up to this row. */
export function extended(selection: Selection, from: string, to: string): Selection {
  return { ...selection, anchor: selection.anchor ?? from, head: to }
}

export function allOf(ids: readonly string[]): Selection {
  return { base: new Set(ids), anchor: null, head: null }
}
