// What is revealed to whom, opened once a process; and a caller as one to whom it is.

import { makeMemoryCopy } from '../access/memory-copy.ts'
import type { Lifted, Viewer } from '../access/personal.ts'
import type { Principal } from '../access/principal.ts'
import { contactHasher } from '../audit/contact-hash.ts'
import type { Store } from '../store/store.ts'
import { type ContactRefs, makeContactRefs } from './contact-ref.ts'
import { readReveals, type StoredReveal, writeReveal } from './reveal-rows.ts'

export interface Reveals {
  readonly refs: ContactRefs
  /** How long one lasts. */
  readonly minutes: number
  /** Milliseconds since 1970. */
  now(): number
  /** The caller's own that have not ended, newest first. */
  activeOf(principal: Principal): Promise<StoredReveal[]>
  /** Writes one; resolves when it counts here, or has ended here. */
  save(reveal: StoredReveal): Promise<void>
  /** Runs changes one after the other: each reads what it changes first. */
  inTurn<T>(change: () => Promise<T>): Promise<T>
  /** The caller with what is revealed to it, for an answer that may show it. */
  viewer(principal: Principal): Promise<Viewer>
}

export interface RevealSettings {
  /** Of the installation. */
  readonly secret: string
  readonly minutes: number
  readonly now?: () => number
}

export function openReveals(store: Store, { secret, minutes, now = Date.now }: RevealSettings): Reveals {
  const refs = makeContactRefs(secret)
  const copy = makeMemoryCopy(() => readReveals(store, now()), now)
  // Who has just revealed something looks at it next, whichever gateway answers.
  const current = () => (store.isShared ? readReveals(store, now()) : copy.current())
  const activeOf = async (principal: Principal) =>
    (await current()).filter((each) => isOf(principal, each) && Date.parse(each.expiresAt) > now())
  return {
    refs,
    minutes,
    now,
    activeOf,
    async save(reveal) {
      await writeReveal(store, reveal)
      await copy.refresh()
    },
    inTurn: copy.inTurn,
    // Asked with each request: the end of the right ends what it gave.
    viewer: async (principal) =>
      mayReveal(principal)
        ? { ...principal, lifted: await liftedBy(store, refs, await activeOf(principal)) }
        : principal,
  }
}

/** True where there is something masked and the right to reveal it. */
export function mayReveal({ masked, rights }: Principal): boolean {
  return masked && rights.has('reveal')
}

async function liftedBy(store: Store, refs: ContactRefs, active: readonly StoredReveal[]): Promise<Lifted> {
  const entries = new Set(active.flatMap(({ entry }) => (entry ? [`${entry.channel} ${entry.id}`] : [])))
  const contacts = new Set(active.flatMap((each) => each.contacts))
  const hashOf = contacts.size > 0 ? await contactHasher(store) : undefined
  return {
    entry: (channel, id) => entries.has(`${channel} ${id}`),
    contact: (key) => hashOf !== undefined && contacts.has(hashOf(key)),
    byContact: hashOf !== undefined,
    refOf: refs.seal,
  }
}

function isOf({ kind, id }: Principal, { caller }: StoredReveal): boolean {
  return caller.kind === kind && caller.id === id
}
