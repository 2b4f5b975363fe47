/** The languages of the console; the first is for browsers that speak neither. */
export const languages = ['en', 'ru'] as const

export type Language = (typeof languages)[number]

/** Each language in its own words. */
export const languageNames: Record<Language, string> = { en: 'English', ru: 'Русский' }

/** The first of a browser's preferred languages that the console speaks. */
export function pickLanguage(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const known = languages.find((language) => tag.toLowerCase().split('-')[0] === language)
    if (known) return known
  }
  return languages[0]
}
