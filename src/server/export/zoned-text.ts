// Instants in a zone, with its offset: `2026-03-29T03:00:00.000+02:00`.

const MINUTE = 60_000
/** No zone changes its offset within a quarter of an hour. */
const QUARTER = 15 * MINUTE

/** Writes UTC instants (ISO) in the zone, every digit kept. Formatting each by Intl would take longer than all the rest. */
export function zonedWriter(zone: string): (iso: string) => string {
  if (zone === 'UTC') return (iso) => iso
  const offsets = new Map<number, number>()
  return (iso) => {
    const ms = Date.parse(iso)
    const quarter = Math.floor(ms / QUARTER)
    let offset = offsets.get(quarter)
    if (offset === undefined) {
      // A year of rows in any order has no more.
      if (offsets.size > 40_000) offsets.clear()
      offset = offsetOf(zone, quarter * QUARTER)
      offsets.set(quarter, offset)
    }
    const fraction = /\.\d+/.exec(iso)?.[0] ?? ''
    return `${new Date(ms + offset).toISOString().slice(0, 19)}${fraction}${offsetText(offset)}`
  }
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** Milliseconds that the zone is ahead of UTC, to the minute: ISO text has no place for the seconds of old zones. */
function offsetOf(timeZone: string, ms: number): number {
  let format = formats.get(timeZone)
  if (!format) {
    format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })
    formats.set(timeZone, format)
  }
  const name = format.formatToParts(ms).find(({ type }) => type === 'timeZoneName')?.value ?? ''
  const match = /([+-])(\d{2}):(\d{2})/.exec(name)
  if (!match) return 0
  const minutes = Number(match[2]) * 60 + Number(match[3])
  return (match[1] === '-' ? -minutes : minutes) * MINUTE
}

function offsetText(offset: number): string {
  const minutes = Math.abs(offset) / MINUTE
  const two = (value: number) => String(value).padStart(2, '0')
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}
