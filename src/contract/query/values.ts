// Values in a caller's JSON, made canonical for the kind of field they are compared with.
import { badRequest } from '../api-error.ts'
import type { Field, FieldKind } from '../channels/index.ts'
import { parseInstant } from '../instant.ts'
import { decimalText, decimalUnits } from '../money.ts'

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** True for the textual form of a UUID, in any case. */
export function isUuid(text: string): boolean {
  return uuidPattern.test(text)
}

/** `{_type, value}` envelopes as OneUptime writes them; their value, or what was given when it is none. */
export function unwrap(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('_type' in value) || !('value' in value)) return value
  const type = value._type
  return typeof type === 'string' && valueEnvelopes.has(type) ? value.value : value
}

const valueEnvelopes = new Set([
  'ObjectID',
  'Phone',
  'DateTime',
  'Date',
  'Name',
  'Email',
  'URL',
  'PositiveNumber',
  'Decimal',
])

type Parser = (text: string) => string | undefined

const asText: Parser = (text) => text

const parsers: Record<FieldKind, { readonly parse: Parser; readonly expected: string }> = {
  id: { parse: (text) => (isUuid(text.trim()) ? text.trim().toLowerCase() : undefined), expected: 'a UUID' },
  relation: { parse: asText, expected: 'an id' },
  text: { parse: asText, expected: 'text' },
  longText: { parse: asText, expected: 'text' },
  phone: { parse: asText, expected: 'a phone number' },
  status: { parse: asText, expected: 'text' },
  json: { parse: asText, expected: 'text' },
  timestamp: { parse: parseInstant, expected: 'a date such as 2026-11-19 or 2026-11-19T14:03:22.000Z' },
  ticks: { parse: (text) => (/^\d{1,19}$/.test(text) ? text : undefined), expected: 'ticks (a whole number)' },
  money: { parse: parseMoney, expected: 'a number' },
  integer: { parse: (text) => (/^-?\d{1,15}$/.test(text) ? text : undefined), expected: 'a whole number' },
}

// More digits than any sum the store can hold: nothing could be compared with it.
const MAX_MONEY_UNITS = 10n ** 37n

function parseMoney(text: string): string | undefined {
  const units = decimalUnits(text)
  const fits = units !== undefined && units < MAX_MONEY_UNITS && units > -MAX_MONEY_UNITS
  return fits ? decimalText(units) : undefined
}

/** Canonical text of one value for this field; a 400 naming `path` when it cannot be one. */
export function parseValue(field: Field, given: unknown, path: string): string {
  const value = unwrap(given)
  const { parse, expected } = parsers[field.kind]
  const text =
    typeof value === 'string' ? value : typeof value === 'number' && Number.isFinite(value) ? String(value) : undefined
  const parsed = text === undefined ? undefined : parse(text)
  if (parsed === undefined) throw badRequest(`${path} must be ${expected}, not ${quote(value)}.`, path)
  return parsed
}

/** What was given, short enough for an error message. */
export function quote(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value)
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}
