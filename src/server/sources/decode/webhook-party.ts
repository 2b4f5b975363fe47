// Who the other party is. Since April 2026 a number may be missing, and a business-scoped user id ("US.1349…")
// may stand instead: its digits must never be taken for a number (shared facts, WhatsApp 2.5).
import { at, textAt } from './preview/read.ts'

/** The other party of a message, as received. */
export interface Party {
  readonly number: string | null
  readonly userId: string | null
  readonly name: string | null
}

/** The party that an item names by these keys, completed by the contact that belongs to it. */
export function partyOf(
  item: unknown,
  numberKeys: readonly string[],
  userIdKeys: readonly string[],
  contacts: readonly unknown[],
): Party {
  const named = firstText(item, numberKeys)
  const namedId = firstText(item, userIdKeys)
  const contact = contactOf(named, namedId, contacts)
  const identities = [named, textAt(contact, 'wa_id'), namedId, textAt(contact, 'user_id')]
  const known = identities.filter((identity) => identity !== undefined)
  return {
    number: [named, textAt(contact, 'wa_id')].find((identity) => identity !== undefined && isNumber(identity)) ?? null,
    userId: namedId ?? textAt(contact, 'user_id') ?? known.find((identity) => !isNumber(identity)) ?? null,
    name: textAt(contact, 'profile', 'name') ?? textAt(contact, 'profile', 'username') ?? null,
  }
}

/** A single contact is the other party even under another id: "user ID and phone number may differ", says Meta. */
function contactOf(number: string | undefined, userId: string | undefined, contacts: readonly unknown[]): unknown {
  const same = contacts.find(
    (contact) =>
      (number !== undefined && at(contact, 'wa_id') === number) ||
      (userId !== undefined && at(contact, 'user_id') === userId),
  )
  return same ?? (contacts.length === 1 ? contacts[0] : undefined)
}

function firstText(item: unknown, keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const text = textAt(item, key)
    if (text !== undefined) return text
  }
  return undefined
}

function isNumber(identity: string): boolean {
  return /\p{Nd}/u.test(identity) && !/\p{L}/u.test(identity)
}
