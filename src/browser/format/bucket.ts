import type { Language } from '#browser/i18n/languages.ts'
import type { Interval } from '#contract/routes/costs.ts'
import { formatInstant } from './instant.ts'

const labels: Record<Interval, (iso: string, language: Language, zone: string) => string> = {
  hour: (iso, language, zone) =>
    `${formatInstant(iso, 'dayOfYear', language, zone)}, ${formatInstant(iso, 'minute', language, zone)}`,
  day: (iso, language, zone) => formatInstant(iso, 'day', language, zone),
  week: (iso, language, zone) => {
    // Six days and a half later is the last day of the week on either side of a clock change.
    const last = new Date(Date.parse(iso) + 6.5 * 86_400_000)
    if (Number.isNaN(last.getTime())) return iso
    return `${formatInstant(iso, 'dayOfYear', language, zone)} – ${formatInstant(last.toISOString(), 'date', language, zone)}`
  },
  month: (iso, language, zone) => formatInstant(iso, 'month', language, zone),
}

/** The name of a bucket that begins at this instant: `19 Nov, 14:00`, `Thu 19 Nov 2026`, `16 Nov – 22 Nov 2026`, `Nov 2026`. */
export function formatBucket(iso: string, interval: Interval, language: Language, zone: string): string {
  return labels[interval](iso, language, zone)
}

/** The same for the axis of a chart, where the year is known. */
export function formatBucketShort(iso: string, interval: Interval, language: Language, zone: string): string {
  const style = interval === 'hour' ? 'minute' : interval === 'month' ? 'month' : 'dayOfYear'
  return formatInstant(iso, style, language, zone)
}
