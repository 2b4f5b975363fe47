import { numberLocales, remember } from '#browser/format/locale.ts'
import type { Language } from '#browser/i18n/languages.ts'

const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
] as const

type Unit = (typeof units)[number][0]

const formatter = remember((key: `${Language}|${Unit}|${0 | 1}`) => {
  // A cast, because the key was joined from exactly these types.
  const [language, unit, digits] = key.split('|') as [Language, Unit, string]
  const options = { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: Number(digits) } as const
  return new Intl.NumberFormat(numberLocales[language], options)
})

/** A length of time to two units, for what people wait: `0.9 sec`, `1 min 35 sec`, `2 days 3 hr`. */
export function formatSpan(ms: number, language: Language): string {
  if (ms < 10_000) return formatter(`${language}|second|1`).format(ms / 1000)
  const whole = Math.round(ms / 1000) * 1000
  const first = units.findIndex(([, size]) => whole >= size)
  return units
    .slice(first, first + 2)
    .map(
      ([unit, size], index) => [unit, Math.floor(index === 0 ? whole / size : (whole % bigger(first)) / size)] as const,
    )
    .filter(([, count], index) => index === 0 || count > 0)
    .map(([unit, count]) => formatter(`${language}|${unit}|0`).format(count))
    .join(' ')
}

function bigger(place: number): number {
  return units[place]?.[1] ?? 1
}
