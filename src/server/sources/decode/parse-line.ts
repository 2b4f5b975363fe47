// JSON.parse rounds what does not fit a double: SendZen's ticks have 18 digits, and money must stay exact. Such
// numbers of the top level are taken from the text itself; nested ones (a call's data) stay as they were sent.
import { DecodeError, shown } from './decode-error.ts'

/** One row as its source sent it. */
export type SourceRow = Readonly<Record<string, unknown>>

/**
 * One line of JSON. Numbers of the top level that are not safe integers become their own exact text:
 * `638500000000000065` gives '638500000000000065', `0.10` gives '0.10'. A `DecodeError` if it is no JSON object.
 */
export function parseLine(text: string): Record<string, unknown> {
  const row = parseObject(text)
  for (const key of Object.keys(row)) {
    const value = row[key]
    if (typeof value === 'number' && !Number.isSafeInteger(value)) row[key] = exactText(text, key, value)
  }
  return row
}

function parseObject(text: string): Record<string, unknown> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new DecodeError(`The line is not JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new DecodeError(`A line must be a JSON object, not ${shown(value)}`)
  }
  return value as Record<string, unknown> // an object of JSON.parse has string keys
}

const numberAfterKey = /\s*:\s*(-?\d[\d.eE+-]*)/y

/**
 * The text of the number under this key. The same key may also stand in a nested object, hence the comparison; it
 * cannot match inside a string, where quotes are escaped. Keys spelled with escapes are not found and stay numbers.
 */
function exactText(text: string, key: string, value: number): string | number {
  const quoted = JSON.stringify(key)
  let found: string | number = value
  for (let at = text.indexOf(quoted); at >= 0; at = text.indexOf(quoted, at + 1)) {
    numberAfterKey.lastIndex = at + quoted.length
    const token = numberAfterKey.exec(text)?.[1]
    if (token !== undefined && Number(token) === value) found = token
  }
  return found
}
