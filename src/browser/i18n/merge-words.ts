// Areas may be spread over parts: their words are put together in the page as in the whole catalogues.
import type { Words } from './translate.ts'

/** Every area's words of a language. What a page does not say need not come with it, so that areas are in parts. */
export function joinParts<First extends Words, Drawer extends Words, Rest extends Words>(
  ...parts: readonly [First, Drawer, Rest]
): First & Drawer & Rest {
  const all: Words = {}
  for (const part of parts) mergeWords(all, part)
  return all as First & Drawer & Rest
}

export function mergeWords(into: Words, from: Words): void {
  for (const [key, value] of Object.entries(from)) {
    const before = into[key]
    if (typeof value === 'string') Object.assign(into, { [key]: value })
    // Into an object of its own, so that what comes later is not merged into the module's.
    else mergeWords(typeof before === 'object' ? before : assign(into, key), value)
  }
}

function assign(into: Words, key: string): Words {
  const empty: Words = {}
  Object.assign(into, { [key]: empty })
  return empty
}
