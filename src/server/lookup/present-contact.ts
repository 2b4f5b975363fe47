// A contact as the answer tells it, and which one it is about.
import type { Lookup } from '#contract/routes/lookup.ts'
import { mask, VISIBLE_DIGITS } from '../access/mask.ts'
import { seesContactMasked, type Viewer } from '../access/personal.ts'
import type { MetContact } from './meet-contacts.ts'

type Contact = Lookup['contacts'][number]

export function presentContact(viewer: Viewer, met: MetContact): Contact {
  const { number, digits, country, names, userId, match, count, keys } = met
  const ref = viewer.lifted?.refOf(keys) ?? null
  const contact = { number, digits, country, names: [...names], userId, match, count, ref }
  return seesContactMasked(viewer, keys) ? maskContact(contact) : contact
}

function maskContact(contact: Contact): Contact {
  const { number, digits, names, userId, match } = contact
  const typed = match === 'exact' || match === 'national'
  return {
    ...contact,
    number: number && mask('number', number),
    // Whoever asked by the whole number knows it; its end is what the mask shows anyway.
    digits: typed ? digits : visibleEnd(contact),
    names: names.length > 0 ? [mask('name', '')] : [],
    userId: userId && mask('id', userId),
  }
}

function visibleEnd({ number, digits, match }: Contact): string {
  const end = digits.slice(-VISIBLE_DIGITS)
  return match === 'ends-with' || mask('number', number).endsWith(end) ? end : ''
}

/**
 * The contact that all of these are: spellings of one line, of which one with a country code tells most. Null for
 * several lines, and for none.
 */
export function theOne(chosen: readonly MetContact[]): MetContact | null {
  const [best] = chosen.toSorted((a, b) => Number(b.international) - Number(a.international) || b.count - a.count)
  if (!best || chosen.some(({ line }) => line === null || line !== best.line)) return null
  const names = [...new Set([best, ...chosen].flatMap((contact) => contact.names))]
  const keys = [...new Set([best, ...chosen].flatMap((contact) => contact.keys))]
  return { ...best, keys, names, userId: best.userId ?? chosen.find(({ userId }) => userId !== null)?.userId ?? null }
}
