// Everything that an object holds, in its own names: for what nobody has written words for.
import { isObject } from '#browser/logs/data/entry-values.ts'
import type { Fact } from './content-facts.ts'

const MOST_FACTS = 24
const LONGEST_VALUE = 300
const DEEPEST = 8

/** The members of an object, those of its parts under their path: `interactive.type`. */
export function payloadFacts(event: unknown): Fact[] {
  if (!isObject(event)) return []
  return Object.entries(event)
    .flatMap(([key, value]) => factsOf(key, value))
    .slice(0, MOST_FACTS)
}

// These have fields of their own, or are the same in every event.
const shownElsewhere = new Set([
  ...['id', 'from', 'from_user_id', 'timestamp', 'type', 'text', 'recipient_id', 'messaging_product', 'metadata'],
  'contacts',
])

function factsOf(path: string, value: unknown, depth = 0): Fact[] {
  if (shownElsewhere.has(path) || depth > DEEPEST) return []
  if (Array.isArray(value)) return value.flatMap((item, index) => factsOf(`${path}.${index + 1}`, item, depth + 1))
  if (isObject(value)) return Object.entries(value).flatMap(([key, item]) => factsOf(`${path}.${key}`, item, depth + 1))
  if (value === null || value === undefined || value === '') return []
  return [{ path, value: String(value).slice(0, LONGEST_VALUE) }]
}
