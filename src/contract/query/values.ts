// Values in a caller's JSON, made canonical for the kind of field they are compared with.
import { badRequest } from '../api-error.ts'
import { parseInstant } from '../instant.ts'
import { decimalText, decimalUnits } from '../money.ts'
import { queryLimits } from './limits.ts'
import type { ValueKind } from './operators.ts'

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

const parsers: Record<ValueKind, { readonly parse: Parser; readonly expected: string }> = {
  id: { parse: parseUuid, expected: 'a UUID' },
  relation: { parse: asText, expected: 'an id' },
  text: { parse: asText, expected: 'text' },
  longText: { parse: asText, expected: 'text' },
  phone: { parse: parsePhone, expected: 'a phone number' },
  status: { parse: asText, expected: 'text' },
  json: { parse: asText, expected: 'text' },
  timestamp: { parse: parseInstant, expected: 'a date such as 2026-11-19 or 2026-11-19T14:03:22.000Z' },
  // Without the leading zeros, which the engine does not read.
  ticks: {
    parse: (text) => (/^\d{1,19}$/.test(text) ? String(BigInt(text)) : undefined),
    expected: 'ticks (a whole number)',
  },
  money: { parse: parseMoney, expected: 'a number' },
  integer: { parse: parseInteger, expected: 'a whole number' },
  number: {
    parse: (text) => (text.trim() !== '' && Number.isFinite(Number(text)) ? text : undefined),
    expected: 'a number',
  },
  boolean: { parse: (text) => (text === 'true' || text === 'false' ? text : undefined), expected: 'true or false' },
}

/** Canonical lower-case UUID of any of its written forms, or undefined. */
function parseUuid(text: string): string | undefined {
  const digits = text.trim().replaceAll('-', '').toLowerCase()
  if (!/^[0-9a-f]{32}$/.test(digits)) return undefined
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}

function parsePhone(text: string): string {
  return text.trim()
}

function parseInteger(text: string): string | undefined {
  const match = /^\s*([+-]?\d{1,15})(?:\.0*)?\s*$/.exec(text)
  return match?.[1] === undefined ? undefined : String(Number(match[1]))
}

// More digits than any sum the store can hold: nothing could be compared with it.
const MAX_MONEY_UNITS = 10n ** 37n

function parseMoney(text: string): string | undefined {
  const units = text.length > 100 ? undefined : decimalUnits(text.trim())
  const fits = units !== undefined && units < MAX_MONEY_UNITS && units > -MAX_MONEY_UNITS
  return fits ? decimalText(units) : undefined
}

/** Canonical text of one value of this kind; a 400 naming `path` when it cannot be one. */
export function parseValue(kind: ValueKind, given: unknown, path: string): string {
  const value = unwrap(given)
  const { parse, expected } = parsers[kind]
  const text = plainText(value, kind === 'boolean')
  const parsed = text === undefined ? undefined : parse(text)
  if (parsed === undefined) throw badRequest(`${path} must be ${expected}, not ${quote(value)}.`, path)
  return parsed
}

function plainText(value: unknown, takesBoolean: boolean): string | undefined {
  if (typeof value === 'string') return value
  if (typeof value === 'number' && Number.isFinite(value)) return String(value)
  return takesBoolean && typeof value === 'boolean' ? String(value) : undefined
}

/** The text of a search, without spaces around it, as the real server takes it. */
export function parseText(given: unknown, path: string): string {
  const text = plainText(unwrap(given), false)
  if (text === undefined) throw badRequest(`${path} must be text, not ${quote(given)}.`, path)
  if (text.length > queryLimits.text)
    throw badRequest(`${path} may hold at most ${queryLimits.text} characters, not ${text.length}.`, path)
  return text.trim()
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** `[]` is how PHP writes an empty object. */
export function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0
}

/** What was given, short enough for an error message. */
export function quote(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value)
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}
