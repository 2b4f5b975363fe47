// The words that are here, and the language on screen. Only what a page says is fetched, and that in one language; the
// other comes when somebody switches.
import { type Language, languages } from './languages.ts'
import { loadWordPart, type WordPart, wordParts } from './load-words.ts'
import { mergeWords } from './merge-words.ts'
import { makeTranslate, type Translate, type Words } from './translate.ts'

interface Spoken {
  readonly t: Translate
  /** Grows with each part. */
  readonly words: Words
  readonly parts: Map<WordPart, Promise<void>>
}

const spoken = Object.fromEntries(languages.map((language) => [language, begin(language)])) as Record<Language, Spoken>
/** Parts that something has asked for: whoever switches must have them, too. */
const wanted = new Set<WordPart>(['first'])
const listeners = new Set<() => void>()
let current: Language = languages[0]

function begin(language: Language): Spoken {
  const words: Words = {}
  return { words, t: makeTranslate(language, words), parts: new Map() }
}

function fetchPart(language: Language, part: WordPart): Promise<void> {
  const { words, parts } = spoken[language]
  const fetched =
    parts.get(part) ??
    loadWordPart(language, part).then(
      (module) => mergeWords(words, module.words),
      (error: unknown) => {
        // The next who wants them tries again.
        parts.delete(part)
        throw error
      },
    )
  parts.set(part, fetched)
  return fetched
}

async function fetchParts(language: Language, parts: Iterable<WordPart>): Promise<void> {
  await Promise.all([...parts].map((part) => fetchPart(language, part)))
}

/** Code together with the words that it says: neither is of use without the other. */
export function withWords<Module>(part: WordPart, code: () => Promise<Module>): () => Promise<Module> {
  return async () => {
    // What comes with all pages but the logs says everything.
    const parts: WordPart[] = part === 'rest' ? ['drawer', 'rest'] : [part]
    for (const each of parts) wanted.add(each)
    const [module] = await Promise.all([code(), fetchParts(current, parts)])
    return module
  }
}

/** All words of a language, which need not be the one on screen. */
export async function loadWords(language: Language): Promise<Translate> {
  await fetchParts(language, wordParts)
  return spoken[language].t
}

/** Before anything is on screen. */
export async function startWords(language: Language): Promise<void> {
  current = language
  document.documentElement.lang = language
  await fetchParts(language, wanted)
}

export async function switchLanguage(language: Language): Promise<void> {
  // Other code may have come meanwhile, and wants its words in both.
  let had = 0
  while (had < wanted.size) {
    had = wanted.size
    await fetchParts(language, wanted)
  }
  current = language
  document.documentElement.lang = language
  for (const listener of listeners) listener()
}

export function readTranslate(): Translate {
  return spoken[current].t
}

export function subscribeWords(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
