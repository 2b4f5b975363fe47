export interface Day<Entry> {
  /** The day in words; also its key, because entries come in order. */
  readonly day: string
  readonly entries: readonly Entry[]
}

/** Entries in their order, cut where the day changes; `dayOf` knows the reader's zone. */
export function groupByDay<Entry extends { readonly at: string }>(
  entries: readonly Entry[],
  dayOf: (iso: string) => string,
): Day<Entry>[] {
  const days: { day: string; entries: Entry[] }[] = []
  for (const entry of entries) {
    const day = dayOf(entry.at)
    const current = days.at(-1)
    if (current?.day === day) current.entries.push(entry)
    else days.push({ day, entries: [entry] })
  }
  return days
}
