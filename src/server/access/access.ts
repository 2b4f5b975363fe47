// Turns a key or a cookie into a principal.
import type { Session } from '#contract/routes/session.ts'
import type { Audit } from '../audit/audit.ts'
import { type AttemptLimits, type Attempts, headerLimits, makeAttempts, signInLimits } from './attempts.ts'
import { hashSecret } from './key-secret.ts'
import type { Keys } from './keys.ts'
import type { Oidc } from './oidc/oidc.ts'
import { isSameKey } from './owner-key.ts'
import { hasRight, keyPrincipal, mayDo, owner, type Principal } from './principal.ts'
import { makeTokens } from './sessions/session-token.ts'
import { type Entered, makeSessions, type Sessions } from './sessions/sessions.ts'
import { type SessionHolder, type SessionLimits, sessionLimits, type Visit } from './sessions/stored-session.ts'
import { TooManyAttempts } from './too-many-attempts.ts'

export const sessionCookie = 'tollbook_session'

export interface SignedIn extends Entered {
  readonly principal: Principal
}

export interface Access {
  /**
   * The principal of an API key; undefined when it is unknown, expired or revoked. Throws 429 where too many wrong ones
   * came from this address: there the owner key is not tried either, while keys that were made here still open.
   */
  byKey(key: string, address: string): Promise<Principal | undefined>
  /** Who a session's token stands for; undefined when it is not ours, or its session has ended, or its key has. */
  bySession(token: string, visit: Visit): Promise<SignedIn | undefined>
  /** The same by the session's id, for who is still answered: not a use. */
  bySessionId(id: string): Promise<Principal | undefined>
  /** A session for this key, or undefined for a wrong one. Throws 429 as `byKey` does, after fewer of them. */
  startSession(key: string, visit: Visit): Promise<SignedIn | undefined>
  /** A session for who has proved elsewhere who they are. */
  startUserSession(user: Principal, visit: Visit): Promise<SignedIn>
  readonly sessions: Sessions
  /** The organisation's identity provider; null where none is set up. */
  readonly oidc: Oidc | null
}

export interface AccessSettings {
  readonly sessions?: SessionLimits
  readonly signIn?: AttemptLimits
  readonly headers?: AttemptLimits
  readonly oidc?: Oidc | null
}

/** Access by the owner key, by API keys, and for users of an identity provider. */
export function makeAccess(ownerKey: string, keys: Keys, audit: Audit, settings: AccessSettings = {}): Access {
  const { now, store } = keys
  const limits = settings.sessions ?? sessionLimits
  const sessions = makeSessions({ store, audit, now, limits, tokens: makeTokens(ownerKey) })
  const atSignIn = makeAttempts(settings.signIn ?? signInLimits, now)
  const inHeaders = makeAttempts(settings.headers ?? headerLimits, now)

  function use(principal: Principal): Principal {
    if (principal.kind === 'key' && principal.id !== null) keys.uses.note(principal.id)
    return principal
  }

  async function open(key: string, attempts: Attempts, address: string): Promise<Principal | undefined> {
    const seconds = attempts.wait(address)
    if (seconds === 0 && isSameKey(key.trim(), ownerKey)) {
      attempts.forgive(address)
      return owner
    }
    const made = await keys.ring.byHash(hashSecret(key))
    if (made) return use(keyPrincipal(made))
    if (seconds > 0) throw new TooManyAttempts(seconds)
    attempts.wrong(address)
    return undefined
  }

  // The key is looked up each time: its end ends its sessions, and its permissions are those of now.
  async function principalOf(who: SessionHolder): Promise<Principal | undefined> {
    switch (who.kind) {
      case 'owner':
        return owner
      case 'key': {
        const key = who.id === null ? undefined : await keys.ring.byId(who.id)
        return key && keyPrincipal(key)
      }
      case 'user':
        return userPrincipal(who)
    }
  }

  const start = async (principal: Principal, visit: Visit) => ({
    ...(await sessions.begin(principal, visit)),
    principal,
  })

  return {
    sessions,
    oidc: settings.oidc ?? null,
    byKey: (key, address) => open(key, inHeaders, address),
    async bySession(token, visit) {
      const entered = await sessions.enter(token, visit)
      const principal = entered && (await principalOf(entered.session.who))
      return principal && { ...entered, principal: use(principal) }
    },
    async bySessionId(id) {
      const session = await sessions.byId(id)
      return session && principalOf(session.who)
    },
    async startSession(key, visit) {
      const principal = await open(key, atSignIn, visit.address)
      return principal && start(principal, visit)
    },
    startUserSession: start,
  }
}

function userPrincipal({ kind, id, name, projects, masked, permissions, rights }: SessionHolder): Principal {
  return { kind, id, name, projects, masked, ...mayDo(permissions, rights) }
}

export function presentSession(principal: Principal): Session {
  const { kind, name, mayImport, mayManageKeys, masked, projects, permissions, rights, channels } = principal
  return {
    kind,
    name,
    mayImport,
    mayManageKeys,
    mayManageSources: hasRight(principal, 'manage-sources'),
    mayExport: rights.has('export'),
    mayReveal: rights.has('reveal'),
    masked,
    projectId: projects === 'all' || projects.length > 1 ? null : (projects[0] ?? null),
    permissions: [...permissions],
    channels: [...channels],
  }
}
