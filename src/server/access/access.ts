// Turns a key or a cookie into a principal.
import { channels } from '#contract/channels/index.ts'
import type { Session } from '#contract/routes/session.ts'
import { isSameKey } from './owner-key.ts'
import type { Principal } from './principal.ts'
import { makeSigner } from './signer.ts'

export const sessionCookie = 'tollbook_session'

/** How long a sign-in lasts, seconds. */
export const SESSION_SECONDS = 30 * 24 * 3600

export interface Access {
  /** The principal of an API key, or undefined. */
  byKey(key: string): Principal | undefined
  /** The principal of a session cookie, or undefined when it is not ours or has expired. */
  bySession(cookie: string): Principal | undefined
  /** A cookie for this key, or undefined for a wrong key. */
  startSession(key: string): string | undefined
}

/** Access by the owner key alone. `now` gives milliseconds since 1970. */
export function makeAccess(ownerKey: string, now: () => number = Date.now): Access {
  const signer = makeSigner(ownerKey, 'session')
  return {
    byKey: (key) => (isSameKey(key, ownerKey) ? owner : undefined),
    bySession(cookie) {
      const expires = Number(signer.read(cookie))
      return expires > now() ? owner : undefined
    },
    startSession: (key) => (isSameKey(key, ownerKey) ? signer.sign(String(now() + SESSION_SECONDS * 1000)) : undefined),
  }
}

const owner: Principal = {
  kind: 'owner',
  name: 'Owner',
  projects: 'all',
  channels: new Set(channels.map(({ id }) => id)),
  mayImport: true,
}

export function presentSession({ kind, name, channels: readable, mayImport }: Principal): Session {
  return { kind, name, mayImport, channels: [...readable] }
}
