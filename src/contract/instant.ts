// Instants as text. The store keeps microseconds (what OneUptime's database holds), the API shows
// milliseconds (what its wire shows).

const isoPattern =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}(?::?\d{2})?)?)?$/i

/** As every API writes an instant, of days that each month has. */
const wirePattern =
  /^(?:19|2[01])\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/

/**
 * Canonical UTC text with six decimals (`2026-06-16T03:27:33.084123Z`) of an ISO date or date-time; a missing
 * zone means UTC, a missing time midnight. Undefined when it is no such text or no such day.
 */
export function parseInstant(text: string): string | undefined {
  // Two of them in each row of millions.
  if (wirePattern.test(text)) return `${text.slice(0, 23)}000Z`
  const match = isoPattern.exec(text.trim())
  if (!match) return undefined
  const [, year, month, day, hour = '00', minute = '00', second = '00', fraction = '', zone = 'Z'] = match
  const date = `${year}-${month}-${day}`
  // Date.parse rolls 31 February over to March; a day that does not survive the round trip does not exist.
  const midnight = Date.parse(`${date}T00:00:00Z`)
  if (Number.isNaN(midnight) || new Date(midnight).toISOString().slice(0, 10) !== date) return undefined
  const ms = Date.parse(`${date}T${hour}:${minute}:${second}${isoZone(zone)}`)
  if (Number.isNaN(ms) || ms < MIN_MS || ms > MAX_MS) return undefined
  const micros = fraction.padEnd(6, '0').slice(0, 6)
  return `${new Date(ms).toISOString().slice(0, 19)}.${micros}Z`
}

// The range of ClickHouse's DateTime64.
const MIN_MS = Date.UTC(1900, 0, 1)
const MAX_MS = Date.UTC(2262, 0, 1)

function isoZone(zone: string): string {
  if (/^z$/i.test(zone)) return 'Z'
  const digits = zone.slice(1).replace(':', '').padEnd(4, '0')
  return `${zone[0]}${digits.slice(0, 2)}:${digits.slice(2)}`
}
