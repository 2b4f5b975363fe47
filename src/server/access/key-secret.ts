// Secrets of API keys. Only what cannot be turned back into one is ever stored.
import { createHash, randomBytes } from 'node:crypto'

/** A secret that nobody can guess. */
export function makeSecret(): string {
  return `tbk_${randomBytes(32).toString('base64url')}`
}

/** What a secret is stored and found by. Secrets are long and random, so that a plain hash is enough. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret.trim()).digest('hex')
}

/** The last four characters, to tell keys apart. */
export function hintOf(secret: string): string {
  return secret.trim().slice(-4)
}
