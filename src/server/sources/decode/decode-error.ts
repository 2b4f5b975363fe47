/** A row that cannot be kept. The message names the field, as in `createdAt must be a date, not "yesterday"`. */
export class DecodeError extends Error {
  override readonly name = 'DecodeError'
}

/** What was given, short enough for a message; lists and objects are only named, they may be of any size. */
export function shown(value: unknown): string {
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object' && value !== null) return 'an object'
  const text = JSON.stringify(value) ?? String(value)
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}
