// The installation's owner key: from the settings, or made once and kept beside the data.
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The key of this data directory; created with mode 0600 at the first start. */
export function loadOwnerKey(directory: string): string {
  const file = join(directory, 'owner-key')
  if (existsSync(file)) return readFileSync(file, 'utf8').trim()
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  const key = randomBytes(24).toString('base64url')
  writeFileSync(file, `${key}\n`, { mode: 0o600, flag: 'wx' })
  return key
}

/** Compares without telling by its time how much was right. */
export function isSameKey(given: string, expected: string): boolean {
  const digest = (text: string) => createHmac('sha256', 'tollbook').update(text).digest()
  return timingSafeEqual(digest(given), digest(expected))
}
