// Words without a field. Those beside each other are one text; what is surely a number is looked for as one.
import type { Channel } from '../channels/index.ts'
import type { Filter } from '../view-state.ts'
import { isSurelyNumber, looksLikeNumber, numberFilter } from './number-text.ts'
import { QueryTextError } from './query-error.ts'
import type { Span, Term } from './terms.ts'

/** A text or a number that stands by itself. */
export interface BareText extends Span {
  readonly words: readonly Term[]
  /** A phrase between quotes is a text, whatever is in it. */
  readonly quoted: boolean
  readonly sure: boolean
}

/** The terms of a query in order, its bare words gathered into texts. */
export function gatherWords(terms: readonly Term[]): (Term | BareText)[] {
  const gathered: (Term | BareText)[] = []
  for (const term of terms) {
    const last = gathered.at(-1)
    const next = term.name ? term : textOf(term)
    if (last && 'words' in last && 'words' in next && goesOn(last, next)) {
      gathered[gathered.length - 1] = { ...last, words: [...last.words, term], end: term.end }
    } else gathered.push(next)
  }
  return gathered
}

function textOf(term: Term): BareText {
  const [atom] = term.atoms
  const quoted = atom?.quoted ?? false
  return { words: [term], quoted, sure: !quoted && isSurelyNumber(wordOf(term)), start: term.start, end: term.end }
}

/** A number goes on with digits until the next plus, a text with words until a number. */
function goesOn(before: BareText, next: BareText): boolean {
  if (before.quoted || next.quoted) return false
  const word = next.words.map(wordOf).join(' ')
  return before.sure ? looksLikeNumber(word) && !word.startsWith('+') : !next.sure
}

function wordOf(term: Term): string {
  return term.atoms[0]?.text ?? ''
}

/** What the words ask for. Throws a `QueryTextError`. */
export function readBareText({ words, quoted, start, end }: BareText, channel: Channel): Filter {
  const text = words.map(wordOf).join(' ').trim()
  if (words.some(({ negated }) => negated)) throw new QueryTextError('noExclude', { start, end })
  if (words.some(({ atoms }) => atoms[0]?.unclosed)) throw new QueryTextError('unclosedQuote', { start, end })
  if (text === '') throw new QueryTextError('noValue', { start, end })
  if (!quoted && looksLikeNumber(text)) return numberFilter(channel.contact, text)
  return { key: channel.title, op: 'contains', values: [text] }
}
