// What a row points to: a resource and its id, as OneUptime gives both.

/** Relation fields of a row, ready to be spread into it. */
export type Relations = Readonly<Record<string, unknown>>

/** A relation to a resource that is known by its name: `team` → `{ team: { _id, name }, teamId }`. */
export function named(field: string, id: string, name: string): Relations {
  return { [field]: { _id: id, name }, [`${field}Id`]: id }
}

/** A relation to a resource that is known by its title. */
export function titled(field: string, id: string, title: string): Relations {
  return { [field]: { _id: id, title }, [`${field}Id`]: id }
}
