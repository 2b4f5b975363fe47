// What a WhatsApp message holds beside its text: the members of its own type's object, whatever the type.
import { isObject } from '#browser/logs/data/entry-values.ts'

export interface PayloadFact {
  /** Where in the message it stands: `image.mime_type`. */
  readonly path: string
  readonly value: string
}

const MOST_FACTS = 16
const LONGEST_VALUE = 300

/** The facts of the message with this id, or of the only one. Odd payloads give fewer facts, never an error. */
export function payloadFacts(payload: unknown, messageId: string | null): PayloadFact[] {
  const events = listOf(payload, 'entry')
    .flatMap((entry) => listOf(entry, 'changes'))
    .map((change) => (isObject(change) ? change.value : undefined))
    .flatMap((value) => [...listOf(value, 'messages'), ...listOf(value, 'statuses')])
  const event = events.find((each) => isObject(each) && each.id === messageId) ?? (events.length === 1 ? events[0] : {})
  return isObject(event)
    ? Object.entries(event)
        .flatMap(([key, value]) => factsOf(key, value))
        .slice(0, MOST_FACTS)
    : []
}

// These have fields of their own.
const shownElsewhere = new Set(['id', 'from', 'from_user_id', 'timestamp', 'type', 'text', 'recipient_id'])

function factsOf(path: string, value: unknown): PayloadFact[] {
  if (shownElsewhere.has(path)) return []
  if (Array.isArray(value)) return value.flatMap((item, index) => factsOf(`${path}.${index + 1}`, item))
  if (isObject(value)) return Object.entries(value).flatMap(([key, item]) => factsOf(`${path}.${key}`, item))
  if (value === null || value === undefined || value === '') return []
  return [{ path, value: String(value).slice(0, LONGEST_VALUE) }]
}

function listOf(value: unknown, key: string): unknown[] {
  const list = isObject(value) ? value[key] : undefined
  return Array.isArray(list) ? list : []
}
