// How the value of each kind of field is read from a row of the OneUptime form. Text that is odd but readable is
// data; only what cannot be an id, a date, an amount or text at all is refused.
import type { Field, FieldKind } from '#contract/channels/index.ts'
import { parseInstant } from '#contract/instant.ts'
import { decimalText, decimalUnits } from '#contract/money.ts'
import { isUuid } from '#contract/query/values.ts'
import { DecodeError, shown } from './decode-error.ts'
import { jsonText, wellFormed } from './json-text.ts'

/** The value of a `{_type, value}` envelope, whatever its type; anything else as it is. */
export function openEnvelope(given: unknown): unknown {
  if (typeof given !== 'object' || given === null || !('_type' in given) || !('value' in given)) return given
  return typeof given._type === 'string' ? given.value : given
}

/** UUID in lower case; a `DecodeError` naming the field if it is none. */
export function readUuid(given: unknown, field: string): string {
  const value = openEnvelope(given)
  const text = typeof value === 'string' ? value.trim() : ''
  if (!isUuid(text)) throw new DecodeError(`${field} must be a UUID, not ${shown(value)}`)
  return text.toLowerCase()
}

/** Text as it came; numbers and booleans become text. */
export function readText(value: unknown, field: string): string {
  if (typeof value === 'string') return wellFormed(value)
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  throw new DecodeError(`${field} must be text, not ${shown(value)}`)
}

/** Most rows were never updated: both their times are the same text. */
let lastInstant = { text: '', instant: '' }

function readInstant(value: unknown, field: string): string {
  if (value === lastInstant.text && value !== '') return lastInstant.instant
  const instant = typeof value === 'string' ? parseInstant(value) : undefined
  if (instant === undefined) throw new DecodeError(`${field} must be a date, not ${shown(value)}`)
  lastInstant = { text: String(value), instant }
  return instant
}

/** What the store's Decimal(18, 6) holds; sums have 38 digits and cannot overflow. */
const MONEY_LIMIT_CENTS = 1_000_000_000_000
const MONEY_TEXT_LIMIT = 100

/** Exact decimal text of at most six places. Credits are negative. OneUptime's float arithmetic sends 7.000000000000001 for 7. */
function readMoney(value: unknown, field: string): string {
  if (typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < MONEY_LIMIT_CENTS) {
    return String(value)
  }
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : ''
  const units = text.length > MONEY_TEXT_LIMIT ? undefined : (decimalUnits(text) ?? vanishing(text))
  if (units === undefined) throw new DecodeError(`${field} must be a number, not ${shown(value)}`)
  if (units >= MONEY_LIMIT_UNITS || units <= -MONEY_LIMIT_UNITS) {
    throw new DecodeError(`${field} must be less than ${MONEY_LIMIT_CENTS} cents, not ${shown(value)}`)
  }
  return decimalText(units)
}

const MONEY_LIMIT_UNITS = BigInt(MONEY_LIMIT_CENTS) * 1_000_000n

/** Numbers of three-digit negative exponents, which `decimalUnits` does not read, are zero to six places. */
function vanishing(text: string): bigint | undefined {
  return /^[+-]?\d+(\.\d*)?[eE]-\d{3,}$/.test(text) ? 0n : undefined
}

function readDigits(value: unknown, field: string): string {
  const text = typeof value === 'number' ? String(value) : value
  if (typeof text !== 'string' || !/^-?\d{1,19}$/.test(text)) {
    throw new DecodeError(`${field} must be a whole number, not ${shown(value)}`)
  }
  return text
}

type Reader = (value: unknown, field: string) => string

const readers: Record<Exclude<FieldKind, 'relation'>, Reader> = {
  id: readUuid,
  text: readText,
  longText: readText,
  phone: readText,
  status: readText,
  timestamp: readInstant,
  ticks: readDigits,
  integer: readDigits,
  money: readMoney,
  json: jsonText,
}

/** Canonical text of a field that stands on its own, or null; a `DecodeError` naming it when it cannot be one. */
export function readField(field: Exclude<Field, { kind: 'relation' }>, given: unknown): string | null {
  // A call's data is kept as sent: there, `_type` belongs to the content.
  const value = field.kind === 'json' ? given : openEnvelope(given)
  return value === null || value === undefined ? null : readers[field.kind](value, field.key)
}
