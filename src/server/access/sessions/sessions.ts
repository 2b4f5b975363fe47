// The sessions of the console: begun, found by their token, renewed and ended.
import { randomUUID } from 'node:crypto'
import type { Audit } from '../../audit/audit.ts'
import type { Store } from '../../store/store.ts'
import { makeMemoryCopy } from '../memory-copy.ts'
import type { Principal } from '../principal.ts'
import { readSessions, writeSessions } from './session-rows.ts'
import type { Tokens } from './session-token.ts'
import {
  type EndReason,
  endOf,
  holderOf,
  type SessionLimits,
  type StoredSession,
  type Visit,
} from './stored-session.ts'

/** A token older than this is replaced at its next use, milliseconds. */
export const ROTATE_MS = 15 * 60_000

/** So long after its successor was first used a token still holds: for requests under way and other tabs. */
export const GRACE_MS = 60_000

/** The last use is written at most this often, milliseconds. */
export const SEEN_MS = 60_000

/** Sessions of one key or person at a time; a new one ends those that were not used for longest. */
export const MAX_SESSIONS = 100

const MAX_AGENT = 300

export interface Entered {
  readonly session: StoredSession
  /** The token that the browser is to send from now on; null for the one that it has sent. */
  readonly token: string | null
}

export interface Sessions {
  begin(principal: Principal, visit: Visit): Promise<Entered>
  /** The session of a token, or undefined for one that opens nothing. */
  enter(token: string, visit: Visit): Promise<Entered | undefined>
  /** The session of this id, unless it has ended. Does not count as a use. */
  byId(id: string): Promise<StoredSession | undefined>
  /** All that have not ended, newest first. */
  list(): Promise<StoredSession[]>
  /** Ends them, at once here; answers how many had not ended yet. */
  end(ended: readonly StoredSession[], why: EndReason): Promise<number>
  readonly limits: SessionLimits
  /** Resolves once what is under way is written. */
  close(): Promise<void>
}

interface SessionParts {
  readonly store: Store
  readonly audit: Audit
  readonly tokens: Tokens
  readonly limits: SessionLimits
  /** Milliseconds since 1970. */
  readonly now: () => number
}

interface Held {
  readonly all: readonly StoredSession[]
  readonly byId: ReadonlyMap<string, StoredSession>
  readonly byHash: ReadonlyMap<string, StoredSession>
}

export function makeSessions({ store, audit, tokens, limits, now }: SessionParts): Sessions {
  const copy = makeMemoryCopy(async () => hold(await readSessions(store, now())), now)
  const noting = new Map<string, Promise<void>>()

  const unlessEnded = (session: StoredSession | undefined) =>
    session && now() < endOf(session, limits) ? session : undefined

  async function save(changed: readonly StoredSession[]): Promise<void> {
    // Later than what it changes, whatever the clocks of two gateways say.
    const at = now() * 1000
    await writeSessions(
      store,
      changed.map((session) => ({ ...session, changedAt: Math.max(at, session.changedAt + 1) })),
    )
    await copy.refresh()
  }

  async function find(hash: string): Promise<StoredSession | undefined> {
    const known = (await copy.current()).byHash.get(hash)
    // It may have begun at another gateway a moment ago.
    return unlessEnded(known ?? (store.isShared ? (await copy.anew()).byHash.get(hash) : undefined))
  }

  function end(ended: readonly StoredSession[], why: EndReason): Promise<number> {
    return copy.inTurn(async () => {
      const { byId } = await copy.current()
      const live = ended.filter(({ id }) => byId.has(id))
      if (live.length > 0) await save(live.map((session) => ({ ...session, endedAt: now(), endedWhy: why })))
      return live.length
    })
  }

  /** Writes down that the session is used, unless that was done a moment ago. No request waits for it. */
  function see(session: StoredSession, visit: Visit): void {
    if (now() - session.seenAt < SEEN_MS || noting.has(session.id)) return
    const noted = copy
      .inTurn(async () => {
        const current = (await copy.current()).byId.get(session.id)
        if (current) await save([{ ...current, seenAt: now(), visit: shortened(visit) }])
      })
      // The store may be away: the next use is noted instead.
      .catch(() => {})
      .finally(() => noting.delete(session.id))
    noting.set(session.id, noted)
  }

  /** From now on the token that was offered is the session's. */
  function renew({ id }: StoredSession, token: string, visit: Visit): Promise<void> {
    const tokenHash = tokens.hash(token)
    return copy.inTurn(async () => {
      const session = (await copy.current()).byId.get(id)
      if (session?.nextHash !== tokenHash) return
      const at = now()
      const nextHash = tokens.hash(tokens.next(token))
      const renewed = { tokenHash, nextHash, previousHash: session.tokenHash, tokenSince: at, seenAt: at }
      await save([{ ...session, ...renewed, visit: shortened(visit) }])
    })
  }

  async function endStolen(session: StoredSession, { address }: Visit): Promise<void> {
    if ((await end([session], 'theft')) === 0) return
    await audit.note({
      action: 'session-revoke',
      actor: session.who,
      subject: { kind: 'session', id: session.id },
      reason: 'A token that had been replaced was used again: somebody else may hold a copy of it.',
      address,
    })
  }

  return {
    async begin(principal, visit) {
      const token = tokens.make()
      const at = now()
      const session: StoredSession = {
        id: randomUUID(),
        tokenHash: tokens.hash(token),
        nextHash: tokens.hash(tokens.next(token)),
        previousHash: '',
        tokenSince: at,
        who: holderOf(principal),
        createdAt: at,
        seenAt: at,
        expiresAt: at + limits.absoluteMs,
        visit: shortened(visit),
        endedAt: null,
        endedWhy: '',
        changedAt: at * 1000,
      }
      await copy.inTurn(async () => {
        const own = (await copy.current()).all.filter(({ who }) => isHeldBy(who, principal))
        const over = own.toSorted((a, b) => b.seenAt - a.seenAt).slice(MAX_SESSIONS - 1)
        await save([session, ...over.map((each) => ({ ...each, endedAt: at, endedWhy: 'too-many' as const }))])
      })
      return { session, token }
    },
    async enter(token, visit) {
      const hash = tokens.hash(token)
      const session = await find(hash)
      if (!session) return undefined
      if (hash === session.previousHash && now() - session.tokenSince >= GRACE_MS) {
        await endStolen(session, visit)
        return undefined
      }
      if (hash === session.nextHash) await renew(session, token, visit)
      else see(session, visit)
      const isDue = hash === session.tokenHash && now() - session.tokenSince >= ROTATE_MS
      return { session, token: isDue ? tokens.next(token) : null }
    },
    byId: async (id) => unlessEnded((await copy.current()).byId.get(id)),
    list: async () => (await copy.current()).all.filter((session) => unlessEnded(session)),
    end,
    limits,
    close: async () => void (await Promise.all(noting.values())),
  }
}

/** Whether the holder of a session is this caller. */
export function isHeldBy(who: Pick<Principal, 'kind' | 'id'>, { kind, id }: Pick<Principal, 'kind' | 'id'>): boolean {
  return who.kind === kind && who.id === id
}

function hold(all: readonly StoredSession[]): Held {
  const hashes = (session: StoredSession) => [session.tokenHash, session.nextHash, session.previousHash].filter(Boolean)
  return {
    all,
    byId: new Map(all.map((session) => [session.id, session])),
    byHash: new Map(all.flatMap((session) => hashes(session).map((hash) => [hash, session] as const))),
  }
}

function shortened({ address, userAgent }: Visit): Visit {
  return { address: address.slice(0, 64), userAgent: userAgent.slice(0, MAX_AGENT) }
}
