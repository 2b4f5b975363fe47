// What a row points to. OneUptime repeats the id beside the resource; the decoder needs it once, and a third less
// to read is a faster first start.

/** Relation fields of a row, ready to be spread into it. */
export type Relations = Readonly<Record<string, unknown>>

/** A relation to a resource that is known by its name: `team` → `{ team: { _id, name } }`. */
export function named(field: string, id: string, name: string): Relations {
  return { [field]: { _id: id, name } }
}

/** A relation to a resource that is known by its title. */
export function titled(field: string, id: string, title: string): Relations {
  return { [field]: { _id: id, title } }
}
