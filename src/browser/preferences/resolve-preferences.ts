// What a preference stands for in this browser.
import { type Language, pickLanguage } from '#browser/i18n/languages.ts'
import { browserZone, type Preferences } from './preferences.ts'

export function resolveZone(zone: Preferences['zone']): string {
  return zone === 'browser' ? browserZone() : zone
}

export function resolveLanguage(language: Preferences['language']): Language {
  return language === 'browser' ? pickLanguage(navigator.languages) : language
}
