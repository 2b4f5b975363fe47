import { numberLocales, remember } from '#browser/format/locale.ts'
import type { Language } from '#browser/i18n/languages.ts'

const units = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const

type Unit = (typeof units)[number][0]

const formatter = remember((key: `${Language}|${Unit}`) => {
  // A cast, because the key was joined from exactly these types.
  const [language, unit] = key.split('|') as [Language, Unit]
  return new Intl.NumberFormat(numberLocales[language], { style: 'unit', unit, unitDisplay: 'short' })
})

/** A length of time in the largest unit that it fills twice, so that little is lost: `90 min`, `3 hr`, `40 sec`. */
export function formatDuration(seconds: number, language: Language): string {
  const [unit, size] = units.find(([, each]) => seconds >= 2 * each) ?? ['second', 1]
  return formatter(`${language}|${unit}`).format(Math.round(seconds / size))
}
