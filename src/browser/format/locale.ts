// English keeps its figures American (dollars without a country) and its dates day first, on a 24-hour clock.
import type { Language } from '#browser/i18n/languages.ts'

export const numberLocales: Record<Language, string> = { en: 'en-US', ru: 'ru-RU' }
export const dateLocales: Record<Language, string> = { en: 'en-GB', ru: 'ru-RU' }

/** Keeps what is dear to make (an Intl formatter costs more than a thousand uses of it). */
export function remember<Key extends string, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>()
  return (key) => {
    let value = made.get(key)
    if (value === undefined) {
      value = make(key)
      made.set(key, value)
    }
    return value
  }
}
