import type { Language } from '#browser/i18n/languages.ts'

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const
const STEP = 1000

/** `1.2 MB` */
export function fileSize(bytes: number, language: Language): string {
  const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(bytes, 1)) / 3))
  const format = new Intl.NumberFormat(language, {
    style: 'unit',
    unit: units[power] ?? 'byte',
    unitDisplay: power === 0 ? 'long' : 'short',
    maximumFractionDigits: power === 0 ? 0 : 1,
  })
  return format.format(bytes / STEP ** power)
}
