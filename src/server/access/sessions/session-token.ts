// Tokens of sessions: what the cookie holds. Each follows from the one before by a secret of the gateway, so that the
// next one need not be kept to be told again, and every gateway tells the same.
import { createHmac, randomBytes } from 'node:crypto'

export interface Tokens {
  make(): string
  /** The token that follows this one. */
  next(token: string): string
  /** What the store knows a token by. */
  hash(token: string): string
}

/** `secret` is the owner key: where it changes, no token opens anything any more. */
export function makeTokens(secret: string): Tokens {
  const mac = (purpose: string, text: string) => createHmac('sha256', `${purpose} ${secret}`).update(text).digest()
  return {
    make: () => randomBytes(32).toString('base64url'),
    next: (token) => mac('session-next', token).toString('base64url'),
    hash: (token) => mac('session', token).toString('hex'),
  }
}
