import { useTranslation } from 'react-i18next'
import { type Format, formatFor } from '#browser/format/format-for.ts'
import { languages } from '#browser/i18n/languages.ts'
import { useZone } from './use-preferences.ts'

/** Figures, money and times in the language on screen and the zone preferred. */
export function useFormat(): Format {
  const { i18n } = useTranslation()
  const language = languages.find((each) => each === i18n.language) ?? languages[0]
  return formatFor(language, useZone())
}
