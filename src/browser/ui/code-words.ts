// What error codes mean, in words: fetched with the first page that says them.
import { use } from 'react'
import type { Language } from '#browser/i18n/languages.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import type { ProviderCode } from '#contract/provider-codes/provider-codes.ts'

export interface CodeWords {
  /** Goes on after a status: `Failed: <means>`. */
  readonly means: string
  /** The likely cause. */
  readonly because: string
  /** What to do. */
  readonly advice: string
}

export type Words = Readonly<Record<ProviderCode, CodeWords>>

const load: Record<Language, () => Promise<{ default: Words }>> = {
  en: () => import('#browser/i18n/en/provider-codes.json'),
  ru: () => import('#browser/i18n/ru/provider-codes.json'),
}

const asked = new Map<Language, Promise<Words | null>>()
const here = new Map<Language, Words | null>()

/** Fetches the words, so that a drawer opens without waiting for them. */
export function loadCodeWords(language: Language): Promise<Words | null> {
  const words =
    asked.get(language) ??
    load[language]()
      // Codes without words are still codes; asked for again when the page is next loaded.
      .then(
        (module) => module.default,
        () => null,
      )
      .then((found) => {
        here.set(language, found)
        return found
      })
  asked.set(language, words)
  return words
}

/** The words of a code in the language on screen; null where they could not be fetched. Suspends until they are here. */
export function useCodeWords(): (code: ProviderCode) => CodeWords | null {
  const { language } = useFormat()
  const held = here.get(language)
  const words = held === undefined ? use(loadCodeWords(language)) : held
  return (code) => words?.[code] ?? null
}
