import { at, listAt, textAt } from './read.ts'

/** `Contact: Barbara J. Johnson +1 (415) 555-0829`, `2 contacts: Ann, Bob`; undefined without any contact. */
export function contactsPreview(message: unknown): string | undefined {
  const contacts = listAt(message, 'contacts')
  const [only] = contacts
  if (contacts.length === 0) return undefined
  if (at(only, 'origin') === 'contact_request') return 'Shared their phone number'
  if (contacts.length > 1) return `${contacts.length} contacts: ${contacts.map(nameOf).join(', ')}`
  const phone = textAt(only, 'phones', 0, 'phone') ?? textAt(only, 'phones', 0, 'wa_id')
  return `Contact: ${[nameOf(only), phone].filter((part) => part !== undefined).join(' ')}`
}

function nameOf(contact: unknown): string {
  return textAt(contact, 'name', 'formatted_name') ?? textAt(contact, 'name', 'first_name') ?? 'no name'
}
