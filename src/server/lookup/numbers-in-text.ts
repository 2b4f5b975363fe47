// Numbers and ids among words: a sentence, the signature of an e-mail, a piece of JSON.
import { findPhoneNumbersInText } from 'libphonenumber-js/max'
import { digitsOf, plainText } from '../numbers/digits.ts'
import { messageIdPattern, userIdPattern } from './read-id.ts'

/** Of fewer digits are postal codes and house numbers, of more are accounts. */
const DIGITS = { from: 7, to: 15 }
/** Not within a word, an address or another number. */
const nationalPattern = /(?<![\p{L}\p{N}@#.,:/_+-])(?:\+|00)?\(?\d[\d\s()./-]{4,}\d(?![\p{L}\p{N}@])/gu
const datePattern = /^(?:\d{4}([-./])\d{1,2}\1\d{1,2}|\d{1,2}([-./])\d{1,2}\2(?:\d{2}|\d{4}))(?!\d)/
const idPattern = new RegExp(`\\b(?:${messageIdPattern.source}|${userIdPattern.source})`, 'g')

/** What the text holds, in its order: ids as they are, numbers as they are written. */
export function findInText(text: string): { ids: string[]; numbers: string[] } {
  const ids = text.match(idPattern) ?? []
  const rest = plainText(text.replace(idPattern, ' '))
  const known = findPhoneNumbersInText(rest)
  const found = known.map(({ startsAt, number }) => ({ startsAt, written: String(number.number) }))
  // What the library refuses, such as a number without its country code, is a number to whoever wrote it down.
  const blank = known.reduce(
    (left, { startsAt, endsAt }) =>
      left.slice(0, startsAt) + ' x'.repeat(endsAt).slice(0, endsAt - startsAt) + left.slice(endsAt),
    rest,
  )
  for (const { index, 0: written } of blank.matchAll(nationalPattern)) {
    const { length } = digitsOf(written)
    if (length >= DIGITS.from && length <= DIGITS.to && !datePattern.test(written))
      found.push({ startsAt: index, written })
  }
  return { ids, numbers: found.toSorted((a, b) => a.startsAt - b.startsAt).map(({ written }) => written) }
}
