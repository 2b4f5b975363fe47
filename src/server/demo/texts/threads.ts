// Every conversation, by the customer's language.
import type { Language } from '../places.ts'
import { arabic } from './threads/ar.ts'
import { german } from './threads/de.ts'
import { english } from './threads/en.ts'
import { spanish } from './threads/es.ts'
import { french } from './threads/fr.ts'
import { hindi } from './threads/hi.ts'
import { japanese } from './threads/ja.ts'
import { portuguese } from './threads/pt.ts'
import { russian } from './threads/ru.ts'
import { ukrainian } from './threads/uk.ts'
import type { Thread } from './turns.ts'

export const threads: Record<Language, readonly Thread[]> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
  pt: portuguese,
  uk: ukrainian,
  ru: russian,
  hi: hindi,
  ar: arabic,
  ja: japanese,
}
