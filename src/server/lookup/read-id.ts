// Ids: of messages, as their providers gave them, and of WhatsApp users. Their case matters, and their digits are no number.

import { nameTerm } from './read-name.ts'
import type { SearchTerm } from './read-search.ts'

/** Business-scoped ids of WhatsApp users: a country, perhaps `ENT` for a whole enterprise, and what is opaque. */
export const userIdPattern = /[A-Z]{2}\.(?:ENT\.)?[A-Za-z0-9]{6,128}/
/** WhatsApp's message ids, and those of Twilio's messages and calls. */
export const messageIdPattern = /wamid\.[\w+/=-]+|(?:SM|MM|CA)[0-9a-f]{8,32}/

/** Longer digits are no number: fifteen are the most that any has. */
export const LONGEST_NUMBER = 15

/** The one token as an id, by its form; empty for what is none. */
export function readId(token: string): SearchTerm[] {
  if (is(userIdPattern, token)) return [term('user-id', token)]
  if (is(messageIdPattern, token)) return [term('message-id', token)]
  if (/^\d+$/.test(token)) return token.length > LONGEST_NUMBER ? [term('message-id', token)] : []
  if (!looksLikeId(token)) return []
  // `anna1985x` may be either.
  const named = token.length <= 24 && /^\p{L}{3}/u.test(token) ? nameTerm(token) : []
  return [term('message-id', token), ...named]
}

/** Letters and digits in one word, as in UUIDs and `msg_ABC123XYZ`; links and e-mail addresses are none. */
function looksLikeId(token: string): boolean {
  return /^[\w.+=-]{8,200}$/.test(token) && /\d/.test(token) && /[A-Za-z]/.test(token) && !/^(?:tel|\+)/i.test(token)
}

function is(pattern: RegExp, token: string): boolean {
  return new RegExp(`^(?:${pattern.source})$`).test(token)
}

function term(match: SearchTerm['match'], text: string): SearchTerm {
  return { match, digits: '', text, country: null }
}
