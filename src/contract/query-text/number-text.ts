// Numbers of people in a query: what was typed decides how it is looked for.
import type { Filter } from '../view-state.ts'

/** With its country code a number is known from the front; any other digits may stand anywhere in it. */
export function numberFilter(key: string, typed: string): Filter {
  const text = typed.trim()
  const international = /^(?:\+|00)(?=[\d\s().-])/.exec(text)
  if (!international || !/\d/.test(text)) return { key, op: 'contains', values: [text] }
  return { key, op: 'starts', values: [`+${text.slice(international[0].length).trim()}`] }
}

/** True for what can only be a number, or a piece of one. */
export function looksLikeNumber(text: string): boolean {
  return /^[+\d(][\d\s().-]*$/.test(text) && /\d/.test(text)
}

/** True for what is a number even among words: it has its country code, or is too long for anything else. */
export function isSurelyNumber(text: string): boolean {
  return looksLikeNumber(text) && (/^(?:\+|00)/.test(text) || text.replace(/\D/g, '').length >= 9)
}
