// Reading a WhatsApp webhook that may hold anything: what is not there is undefined, never an error.
import { isObject } from '#browser/logs/data/entry-values.ts'

export function at(value: unknown, ...path: (string | number)[]): unknown {
  return path.reduce<unknown>((held, key) => {
    if (typeof key === 'number') return Array.isArray(held) ? held[key] : undefined
    return isObject(held) && Object.hasOwn(held, key) ? held[key] : undefined
  }, value)
}

/** Text, a number or a boolean as it reads; null for nothing and for what has parts. */
export function textAt(value: unknown, ...path: (string | number)[]): string | null {
  const found = at(value, ...path)
  if (found === null || found === undefined || found === '' || typeof found === 'object') return null
  return String(found)
}

export function listAt(value: unknown, ...path: (string | number)[]): unknown[] {
  const found = at(value, ...path)
  return Array.isArray(found) ? found : []
}

/** The lists of a change whose items have ids, and what an item of each is. */
const lists = [
  ['messages', 'message'],
  ['message_echoes', 'message'],
  ['statuses', 'status'],
  ['calls', 'call'],
] as const

export interface WebhookEvent {
  readonly kind: 'message' | 'status' | 'call' | 'other'
  readonly event: unknown
}

/** The event of the entry with this id, or the only one; a change without such a list is the event itself. */
export function eventOf(payload: unknown, messageId: string | null): WebhookEvent | null {
  const changes = listAt(payload, 'entry').flatMap((entry) => listAt(entry, 'changes'))
  const values = changes.length > 0 ? changes.map((change) => at(change, 'value')) : [payload]
  const events = values.flatMap((value) =>
    lists.flatMap(([key, kind]) => listAt(value, key).map((event) => ({ kind, event }))),
  )
  const own = messageId === null ? undefined : events.find(({ event }) => textAt(event, 'id') === messageId)
  if (own) return own
  const [only, ...others] = events
  if (only) return others.length === 0 ? only : null
  const [value, ...rest] = values.filter(isObject)
  return value && rest.length === 0 ? { kind: 'other', event: value } : null
}
