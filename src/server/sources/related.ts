// What rows tell about related resources besides id and label, as the store's one JSON column keeps it.

/** Canonical text by column key, by relation key. */
export type RelatedExtras = Readonly<Record<string, Readonly<Record<string, string>>>>

/** JSON text; empty when nothing is known. */
export function writeRelated(extras: RelatedExtras): string {
  return Object.keys(extras).length === 0 ? '' : JSON.stringify(extras)
}

export function readRelated(text: string): RelatedExtras {
  // Only writeRelated fills the column.
  return text === '' ? {} : (JSON.parse(text) as RelatedExtras)
}
