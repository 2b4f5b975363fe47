// Somebody who hides their number is known by WhatsApp's user id alone. Where earlier messages told both, it is one contact.
import type { KnownContact } from './read-contacts.ts'

/** The contacts with what the hidden ones among `others` add to them; those that belong to none stay out. */
export function joinHidden<Contact extends KnownContact>(
  contacts: readonly Contact[],
  others: readonly KnownContact[],
): Contact[] {
  return contacts.map((contact) => {
    const hidden = others.filter((other) => isHidden(other) && other !== contact && other.keys[0] === contact.userId)
    return hidden.reduce<Contact>(joined, contact)
  })
}

/** True for a contact without a number. */
export function isHidden({ digits }: KnownContact): boolean {
  return digits === ''
}

function joined<Contact extends KnownContact>(contact: Contact, hidden: KnownContact): Contact {
  return {
    ...contact,
    keys: [...new Set([...contact.keys, ...hidden.keys])],
    names: [...new Set([...contact.names, ...hidden.names])],
    count: contact.count + hidden.count,
    lastAt: [contact.lastAt, hidden.lastAt].toSorted()[1] ?? contact.lastAt,
    messageIds: [...contact.messageIds, ...hidden.messageIds],
    userIds: [...contact.userIds, ...hidden.userIds],
    sums: contact.sums && hidden.sums && [...contact.sums, ...hidden.sums],
  }
}
