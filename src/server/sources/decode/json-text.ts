import { DecodeError } from './decode-error.ts'

/** Node 20 has it, TypeScript's ES2023 library does not know it yet. */
interface WellFormed {
  toWellFormed(): string
}

/** Text that every JSON reader takes: lone halves of surrogate pairs become U+FFFD. */
export function wellFormed(text: string): string {
  return (text as unknown as WellFormed).toWellFormed()
}

/** JSON text of a parsed value, keys in the order in which they came. */
export function jsonText(value: unknown, field: string): string {
  return stringify(value, field)
}

/** JSON text that does not depend on the order of keys, for telling whether two values are the same. */
export function canonicalJson(value: unknown, field: string): string {
  return stringify(value, field, (_key, each) => (isPlainObject(each) ? sortedByKey(each) : each))
}

function stringify(value: unknown, field: string, replacer?: (key: string, value: unknown) => unknown): string {
  try {
    return JSON.stringify(value, replacer)
  } catch (error) {
    // JSON.parse takes any depth, JSON.stringify recurses.
    if (error instanceof RangeError) throw new DecodeError(`${field} is nested too deeply`)
    throw error
  }
}

function isPlainObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function sortedByKey(value: object): object {
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}
