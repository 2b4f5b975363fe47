// A SendZen log entry as its API document gives it, checked (shared API document "Incoming Message Logs").
import { parseInstant } from '#contract/instant.ts'
import { decimalText, decimalUnits } from '#contract/money.ts'
import type { SendzenEntry } from '#contract/routes/sendzen.ts'
import { parseTicks, ticksToIso } from '#contract/ticks.ts'
import { DecodeError, shown } from './decode-error.ts'
import { jsonText, wellFormed } from './json-text.ts'
import { nameUuid } from './name-uuid.ts'
import type { SourceRow } from './parse-line.ts'
import { readText } from './read-field.ts'

/** The document's ten fields as received, `created_at` as digits, and a key that stays the same on every import. */
export interface SendzenEvent extends SendzenEntry {
  /** UUID made of project, ticks and payload: SendZen gives its log entries no id. */
  readonly key: string
}

/** SendZen's own signs for "nothing". */
const NO_TEXT = '-'
const NO_CODE = 0

/** The documented value for an incoming message, and the only one seen. */
const INCOMING = 1

/** The log entry; a `DecodeError` if a required field is missing or `created_at` is no time in ticks. */
export function readSendzenEvent(row: SourceRow): SendzenEvent {
  const projectId = required(row, 'project_id')
  const payload = required(row, 'payload')
  const createdAt = readTicks(row.created_at)
  return {
    project_id: projectId,
    phone_number_id: required(row, 'phone_number_id'),
    event_type: required(row, 'event_type'),
    payload,
    created_at: createdAt,
    direction: integerOr(INCOMING, row.direction),
    flyout_delivery_status: textOr(NO_TEXT, row.flyout_delivery_status),
    flyout_delivery_response: textOr(NO_TEXT, row.flyout_delivery_response),
    flyout_delivery_response_code: integerOr(NO_CODE, row.flyout_delivery_response_code),
    flyout_url: textOr(NO_TEXT, row.flyout_url),
    key: nameUuid('sendzen', projectId, createdAt, payload),
  }
}

/** The text, or null where it is one of SendZen's signs for nothing. */
export function unlessPlaceholder(value: string | number): string | null {
  return value === NO_TEXT || value === NO_CODE || value === '' ? null : String(value)
}

function required(row: SourceRow, key: string): string {
  const value = row[key]
  if (value === undefined || value === null || value === '') throw new DecodeError(`${key} is required`)
  // The document says that `payload` is a string; an object means the same.
  return typeof value === 'object' && key === 'payload' ? wellFormed(jsonText(value, key)) : readText(value, key)
}

function readTicks(given: unknown): string {
  if (given === undefined || given === null || given === '') throw new DecodeError('created_at is required')
  const ticks = parseTicks(wholeNumber(given))
  // Ticks before 1900 are digits of the right length that the store has no time for.
  if (ticks === undefined || !parseInstant(ticksToIso(ticks)))
    throw new DecodeError(`created_at must be a time in ticks, not ${shown(given)}`)
  return ticks.toString()
}

/** Digits of a whole number, `6.385e17` included; '' for a number that JSON.parse has already rounded. */
function wholeNumber(given: unknown): string {
  if (typeof given === 'number' && !Number.isSafeInteger(given)) return ''
  const text = String(given).trim()
  if (text.length > 40 || /^\d+$/.test(text)) return text
  const units = decimalUnits(text)
  return units === undefined ? '' : decimalText(units)
}

/** Fields that nothing depends on never cost a log entry: what is no whole number counts as not sent. */
function integerOr(fallback: number, given: unknown): number {
  const value = typeof given === 'string' && /^-?\d{1,15}$/.test(given) ? Number(given) : given
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : fallback
}

function textOr(fallback: string, given: unknown): string {
  if (given === undefined || given === null) return fallback
  return typeof given === 'object' ? wellFormed(jsonText(given, 'flyout')) : readText(given, 'flyout')
}
