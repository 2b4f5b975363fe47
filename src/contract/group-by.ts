/** Values by the name that each is given, in the order in which names are first met. */
export function groupBy<T, Name>(values: readonly T[], nameOf: (value: T) => Name): Map<Name, [T, ...T[]]> {
  const groups = new Map<Name, [T, ...T[]]>()
  for (const value of values) {
    const name = nameOf(value)
    const group = groups.get(name)
    if (group) group.push(value)
    else groups.set(name, [value])
  }
  return groups
}
