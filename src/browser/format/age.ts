import type { Language } from '#browser/i18n/languages.ts'
import { remember } from './locale.ts'

const formatter = remember((language: Language) => new Intl.RelativeTimeFormat(language, { numeric: 'auto' }))
const shortFormatter = remember((language: Language) => new Intl.RelativeTimeFormat(language, { style: 'short' }))

const units = [
  ['year', 365 * 86_400],
  ['month', 30 * 86_400],
  ['week', 7 * 86_400],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const

/** How long ago, in the largest unit that fits whole: `3 hours ago`, `yesterday`, `now`; short, `3 hr. ago`. */
export function formatAge(iso: string, language: Language, now: number, short = false): string {
  const seconds = Math.round((Date.parse(iso) - now) / 1000)
  if (Number.isNaN(seconds)) return iso
  const unit = units.find(([, size]) => Math.abs(seconds) >= size)
  // Under a minute nobody counts, and a clock a little behind must not say "in 3 seconds".
  return unit
    ? (short ? shortFormatter : formatter)(language).format(Math.trunc(seconds / unit[1]), unit[0])
    : formatter(language).format(0, 'second')
}
