// The time that some bars stand for, in words.
import type { Format } from '#browser/format/format-for.ts'

/** `Thu 19 Nov 2026`, `Thu 19 Nov 2026, 14:00 – 17:00`, `16 Nov 2026 – 22 Nov 2026`; the end is exclusive. */
export function periodText(from: string, to: string, format: Format): string {
  const last = new Date(Date.parse(to) - 1).toISOString()
  const [first, end] = [format.date(from), format.date(last)]
  const whole = isMidnight(format.time(from)) && isMidnight(format.time(to))
  if (whole) return first === end ? format.day(from) : `${first} – ${end}`
  const [begin, close] = [clock(format.time(from)), clock(format.time(to))]
  return first === end ? `${format.day(from)}, ${begin} – ${close}` : `${first} ${begin} – ${format.date(to)} ${close}`
}

function isMidnight(time: string): boolean {
  return time === '00:00:00'
}

function clock(time: string): string {
  return time.endsWith(':00') ? time.slice(0, 5) : time
}
