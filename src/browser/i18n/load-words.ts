import type { Language } from './languages.ts'
import type { Words } from './translate.ts'

/** What comes in one piece: `first` with every page, the others with the code that says them (withWords). */
export const wordParts = ['first', 'drawer', 'rest'] as const
export type WordPart = (typeof wordParts)[number]

const load: Record<Language, Record<WordPart, () => Promise<{ readonly words: Words }>>> = {
  en: {
    first: () => import('./en/first.ts'),
    drawer: () => import('./en/drawer.ts'),
    rest: () => import('./en/rest.ts'),
  },
  ru: {
    first: () => import('./ru/first.ts'),
    drawer: () => import('./ru/drawer.ts'),
    rest: () => import('./ru/rest.ts'),
  },
}

export function loadWordPart(language: Language, part: WordPart): Promise<{ readonly words: Words }> {
  return load[language][part]()
}
