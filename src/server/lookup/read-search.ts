// What somebody pasted, read as what it may be: numbers, ids of messages and of WhatsApp users, a name.
import type { Lookup } from '#contract/routes/lookup.ts'
import { formatNumber } from '../numbers/describe-number.ts'
import { numberVariants } from '../numbers/number-variants.ts'
import { findInText } from './numbers-in-text.ts'
import { LONGEST_NUMBER, readId } from './read-id.ts'
import { nameTerm } from './read-name.ts'

/** One way to look for it: digits of a number, or the text of an id or a name. */
export type SearchTerm = Lookup['searchedAs'][number]

/** One thing that was pasted, under all that it may be stored as, best first. */
export type Asked = readonly [SearchTerm, ...SearchTerm[]]

/** A carriage return alone, a tab or a semicolon end one thing, but `;ext=12` belongs to the number before it. */
const lineBreak = /[\r\n\t]+|;(?!\s*(?:ext|isub|phone-context|postd)\b)/i
/** Within a line commas, bars and spaced slashes do; so does a space before a plus. */
const partBreak = /[,،、](?!\s*(?:ext|x|#))|[|]|\s+\/\s+|\s+(?=\+\s?\d)/i

/**
 * Everything in the text, each thing once. Words count as a name only if there is neither a number nor an id beside
 * them: above a signature's number stands whose it is. Empty if there is nothing that could be looked for.
 */
export function readSearch(text: string): Asked[] {
  const lines = text.split(lineBreak).map((line) => line.trim())
  const found = lines.map(readLine)
  const asked = found.some((line) => line.length > 0) ? found.flat() : lines.map(nameTerm)
  const distinct = new Map<string, Asked>()
  for (const terms of asked) {
    const [first, ...others] = terms
    if (first && !distinct.has(keyOf(first))) distinct.set(keyOf(first), [first, ...others])
  }
  return [...distinct.values()]
}

/** Numbers and ids of a line: each of its parts if all of them are, else those that stand among its words. */
function readLine(line: string): SearchTerm[][] {
  const parts = line.split(partBreak).flatMap((part) => numbersApart(part.trim()))
  const alone = parts.map(readAlone)
  if (alone.every((terms) => terms.length > 0)) return alone
  const { ids, numbers } = findInText(line)
  return [...ids.map(readId), ...numbers.map(readNumber)].filter((terms) => terms.length > 0)
}

/** More digits than a number has are several, where each would be one: a column of a sheet, pasted. */
function numbersApart(part: string): string[] {
  const words = part === '' ? [] : part.split(/\s+/)
  const several = words.every((word) => /^\+?\d{7,15}$/.test(word)) && words.join('').length > LONGEST_NUMBER
  return several || words.length === 0 ? words : [part]
}

/** A part that is nothing but a number or an id; empty otherwise. */
function readAlone(part: string): SearchTerm[] {
  const bare = part.replace(/^["'«»<>“”„]+|["'«»<>“”„]+$/g, '')
  const id = readId(bare)
  return id.length > 0 ? id : readNumber(bare)
}

/** As masked numbers are shown: `+49 ••• ••• 4567`, `***4567`. */
const hiddenPattern = /(?:[•*]|xx)[\s•*x-]*(\d{3,})\s*$/i

function readNumber(text: string): SearchTerm[] {
  const end = hiddenPattern.exec(text)?.[1]
  return numberVariants(end ?? text).map(({ match, digits, country }) => {
    const written = match === 'exact' && country !== null ? formatNumber(`+${digits}`)?.international : undefined
    return { match, digits, country, text: written ?? digits }
  })
}

function keyOf({ digits, text }: SearchTerm): string {
  return digits || text
}
