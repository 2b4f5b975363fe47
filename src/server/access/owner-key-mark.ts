// Gateways that share a store share the owner key: cookies, page tokens and references are made with it. One that was
// given another is told at its start, instead of everybody being signed out at every second request.
import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto'
import { readSetting, writeSetting } from '../store/settings.ts'
import type { Store } from '../store/store.ts'

const MARK = 'owner-key-mark'

/** False where the gateway before this one had another owner key. From now on this one is the store's. */
export async function isSameOwnerKey(store: Store, ownerKey: string): Promise<boolean> {
  const mark = await readSetting(store, MARK)
  if (mark !== null && isMarkOf(mark, ownerKey)) return true
  await writeSetting(store, MARK, makeMark(ownerKey, randomBytes(16).toString('hex')))
  return mark === null
}

/** Slow on purpose: the key may be one that somebody thought of, and the store is read by others. */
function makeMark(ownerKey: string, salt: string): string {
  return `${salt} ${scryptSync(ownerKey, salt, 32).toString('hex')}`
}

function isMarkOf(mark: string, ownerKey: string): boolean {
  const [salt = ''] = mark.split(' ')
  const [given, expected] = [Buffer.from(mark), Buffer.from(makeMark(ownerKey, salt))]
  return given.length === expected.length && timingSafeEqual(given, expected)
}
