// Addresses of contacts: everything sent to and received from one person.
import { isMasked } from '#browser/format/phone.ts'
import { paths } from '#browser/paths.ts'
import type { Contact } from '#contract/routes/lookup.ts'

/** The lookup takes no fewer digits or letters. */
export const LEAST_SIGNS = 3

/** True for what the lookup can look for. */
export function isSearchable(text: string): boolean {
  return (text.match(/[\p{L}\p{Nd}]/gu) ?? []).length >= LEAST_SIGNS
}

/** Everything with this number, id or name of somebody; undefined where it is masked, or too little to look for. */
export function personPath(person: string | null | undefined): string | undefined {
  if (!person || isMasked(person) || !isSearchable(person)) return undefined
  return paths.lookup(person)
}

/** The page of a contact that the gateway told of; of a masked one, what was asked is all that finds it again. */
export function contactPath({ number, digits, userId }: Contact, asked: string): string {
  if (number === '') return personPath(userId) ?? paths.lookup(asked)
  if (isMasked(number)) return paths.lookup(digits || asked)
  // The international form finds all spellings of a line; a number without one is found as it is stored.
  return paths.lookup(number.startsWith('+') ? `+${digits}` : number)
}
