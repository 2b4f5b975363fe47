import { useSyncExternalStore } from 'react'
import { type Language, pickLanguage } from '#browser/i18n/languages.ts'
import { browserZone, type Preferences } from './preferences.ts'
import { readPreferences, subscribePreferences, updatePreferences } from './store.ts'

/** The preferences, and the way to change some of them. */
export function usePreferences(): [Preferences, (patch: Partial<Preferences>) => void] {
  return [useSyncExternalStore(subscribePreferences, readPreferences), updatePreferences]
}

/** The IANA zone that times are shown in. */
export function useZone(): string {
  const [{ zone }] = usePreferences()
  return resolveZone(zone)
}

export function resolveZone(zone: Preferences['zone']): string {
  return zone === 'browser' ? browserZone() : zone
}

/** The language a preference stands for in this browser. */
export function resolveLanguage(language: Preferences['language']): Language {
  return language === 'browser' ? pickLanguage(navigator.languages) : language
}
