import { type Format, formatFor } from '#browser/format/format-for.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useZone } from './use-preferences.ts'

/** Figures, money and times in the language on screen and the zone preferred. */
export function useFormat(): Format {
  const { t } = useTranslation()
  return formatFor(t.language, useZone())
}
