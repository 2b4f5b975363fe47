// Turns a key or a cookie into a principal.
import type { Session } from '#contract/routes/session.ts'
import { hashSecret } from './key-secret.ts'
import type { Keys } from './keys.ts'
import { isSameKey } from './owner-key.ts'
import { keyPrincipal, owner, type Principal } from './principal.ts'
import { makeSigner } from './signer.ts'
import type { StoredKey } from './stored-key.ts'

export const sessionCookie = 'tollbook_session'

/** How long a sign-in lasts, seconds. */
export const SESSION_SECONDS = 30 * 24 * 3600

export interface Access {
  /** The principal of an API key; undefined when it is unknown, expired or revoked. */
  byKey(key: string): Promise<Principal | undefined>
  /** The principal of a session cookie; undefined when it is not ours or has ended, or its key has. */
  bySession(cookie: string): Promise<Principal | undefined>
  /** A session for this key, or undefined for a wrong one. */
  startSession(key: string): Promise<{ cookie: string; principal: Principal } | undefined>
}

/** Stands for the owner key where a cookie names its key; the ids of other keys are UUIDs. */
const OWNER = 'owner'

/** Access by the owner key and by API keys. */
export function makeAccess(ownerKey: string, keys: Keys): Access {
  const signer = makeSigner(ownerKey, 'session')
  const use = (key: StoredKey | undefined) => {
    if (key) keys.uses.note(key.id)
    return key && keyPrincipal(key)
  }
  const byKey = async (key: string) =>
    isSameKey(key.trim(), ownerKey) ? owner : use(await keys.ring.byHash(hashSecret(key)))
  return {
    byKey,
    async bySession(cookie) {
      const [expires, id] = signer.read(cookie)?.split(' ') ?? []
      if (id === undefined || !(Number(expires) > keys.now())) return undefined
      // The key is looked up each time: its end ends its sessions, and its permissions are those of now.
      return id === OWNER ? owner : use(await keys.ring.byId(id))
    },
    async startSession(key) {
      const principal = await byKey(key)
      const expires = keys.now() + SESSION_SECONDS * 1000
      return principal && { cookie: signer.sign(`${expires} ${principal.id ?? OWNER}`), principal }
    },
  }
}

export function presentSession(principal: Principal): Session {
  const { kind, name, mayImport, mayManageKeys, masked, projects, permissions, rights, channels } = principal
  return {
    kind,
    name,
    mayImport,
    mayManageKeys,
    mayManageSources: rights.has('manage-sources'),
    mayExport: rights.has('export'),
    mayReveal: rights.has('reveal'),
    masked,
    projectId: projects === 'all' || projects.length > 1 ? null : (projects[0] ?? null),
    permissions: [...permissions],
    channels: [...channels],
  }
}
