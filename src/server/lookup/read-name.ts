// A name as words, which may stand in any order.
import type { SearchTerm } from './read-search.ts'

const FEWEST_LETTERS = 3
/** More words are a sentence. */
const MOST_WORDS = 8
const wordPattern = /[\p{L}\p{M}\p{N}'’-]+/gu

/** The words of a name of three letters or more, or of an e-mail address before its @; else nothing. */
export function nameTerm(text: string): SearchTerm[] {
  const [own = ''] = text.trim().replace(/^@/, '').split('@')
  const words = wordsOf(own)
  const letters = words.join('').match(/\p{L}/gu)?.length ?? 0
  if (letters < FEWEST_LETTERS || words.length > MOST_WORDS) return []
  return [{ match: 'name', digits: '', text: words.join(' '), country: null }]
}

export function wordsOf(text: string): readonly string[] {
  return text.normalize('NFC').match(wordPattern) ?? []
}

/** True if the name holds every word, in whatever case and order. */
export function holdsWords(name: string, words: readonly string[]): boolean {
  const lower = name.normalize('NFC').toLowerCase()
  return words.every((word) => lower.includes(word.toLowerCase()))
}
