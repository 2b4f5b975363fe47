import { useSyncExternalStore } from 'react'
import type { Translate } from './translate.ts'
import { readTranslate, subscribeWords } from './words.ts'

/** The words in the language on screen. `t` changes with the language. */
export function useTranslation(): { readonly t: Translate } {
  return { t: useSyncExternalStore(subscribeWords, readTranslate) }
}
