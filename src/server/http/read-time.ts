// Instants and zones that a caller names.
import { badRequest } from '#contract/api-error.ts'
import { parseInstant } from '#contract/instant.ts'
import { quote } from '#contract/query/values.ts'

/** Milliseconds since 1970; a 400 when the text is no instant. */
export function readTime(name: string, text: string): number {
  const instant = parseInstant(text)
  if (instant === undefined)
    throw badRequest(`${name} must be a date such as 2026-11-01T00:00:00.000Z, not ${quote(text)}.`, name)
  return Date.parse(instant)
}

/** The zone's canonical name; a 400 when there is none of that name. */
export function readZone(zone: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone
  } catch {
    throw badRequest(`timezone must be an IANA zone such as Europe/Berlin, not ${quote(zone)}.`, 'timezone')
  }
}
