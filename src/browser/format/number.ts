import type { Language } from '#browser/i18n/languages.ts'
import { numberLocales, remember } from './locale.ts'

const full = remember((language: Language) => new Intl.NumberFormat(numberLocales[language]))

const compact = remember(
  (language: Language) =>
    new Intl.NumberFormat(numberLocales[language], { notation: 'compact', maximumSignificantDigits: 3 }),
)

const percent = remember(
  (language: Language) =>
    new Intl.NumberFormat(numberLocales[language], { style: 'percent', maximumFractionDigits: 1 }),
)

/** Every digit: `48,201`. */
export function formatNumber(value: number, language: Language): string {
  return full(language).format(value)
}

/** Three digits: `48.2K`. */
export function formatCompact(value: number, language: Language): string {
  return compact(language).format(value)
}

/** A share of one: `0.971` → `97.1%`. */
export function formatPercent(share: number, language: Language): string {
  return percent(language).format(share)
}
