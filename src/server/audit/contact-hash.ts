// A contact as the audit log names it: who knows the number finds its lines, who reads the lines does not learn it.
import { createHmac, randomBytes } from 'node:crypto'
import { readSetting, writeSetting } from '../store/settings.ts'
import type { Store } from '../store/store.ts'

/** The installation's own, and not the owner key's: lines stay findable when that changes. */
const SECRET = 'contact-hash-secret'

/**
 * The id under which the audit log keeps a contact. `contactKey` is the one of the store (`contact_reversed`: the
 * digits from the end, or the WhatsApp user id of who hides the number).
 */
export async function contactHash(store: Store, contactKey: string): Promise<string> {
  const [hash = ''] = await contactHashes(store, [contactKey])
  return hash
}

/** The same of several, in their order. */
export async function contactHashes(store: Store, contactKeys: readonly string[]): Promise<string[]> {
  return contactKeys.map(await contactHasher(store))
}

/** The same for those that are not known yet. Good for one answer: it is not kept. */
export async function contactHasher(store: Store): Promise<(contactKey: string) => string> {
  const secret = (await readSetting(store, SECRET)) ?? (await makeSecret(store))
  return (key) => createHmac('sha256', secret).update(key).digest('hex').slice(0, 32)
}

// Read again and never kept: of two gateways that start together the later one's counts, for both.
async function makeSecret(store: Store): Promise<string> {
  const made = randomBytes(32).toString('base64url')
  await writeSetting(store, SECRET, made)
  return (await readSetting(store, SECRET)) ?? made
}
