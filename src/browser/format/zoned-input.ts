// Between an instant and the text of a datetime-local input, which knows no zone.
import { TZDate } from '@date-fns/tz'

/** The wall clock of an instant in a zone: `2026-11-19T14:03`. */
export function toZonedInput(iso: string | null, zone: string): string {
  if (iso === null || Number.isNaN(Date.parse(iso))) return ''
  return new TZDate(iso, zone).toISOString().slice(0, 16)
}

/** The instant (ISO) at which a zone's wall clock shows this; null for no text. A time that a clock change skips moves forward. */
export function fromZonedInput(text: string, zone: string): string | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})/.exec(text)
  if (!match) return null
  const [year, month, day, hour, minute] = match.slice(1).map(Number)
  if (year === undefined || month === undefined) return null
  return new Date(new TZDate(year, month - 1, day ?? 1, hour ?? 0, minute ?? 0, zone).getTime()).toISOString()
}
