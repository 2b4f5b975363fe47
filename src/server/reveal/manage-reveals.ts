// Lifting the mask from one entry or contact, and putting it back. Each is written down, the lifting before it counts.
import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { ApiError, badRequest } from '#contract/api-error.ts'
import { type Reveal, revealLimits, type revealList, type revealStart } from '#contract/routes/reveals.ts'
import { type Principal, requireRight } from '../access/principal.ts'
import type { Audit, AuditNote } from '../audit/audit.ts'
import { contactHashes } from '../audit/contact-hash.ts'
import type { Store } from '../store/store.ts'
import { contactKeys, findSubject, keysOfEntry } from './find-subject.ts'
import type { StoredReveal } from './reveal-rows.ts'
import type { Reveals } from './reveals.ts'

export interface RevealDeps {
  readonly store: Store
  readonly reveals: Reveals
  readonly audit: Audit
}

/** Reveals to the caller what it asks for. Throws a 400 where nothing is masked for it. */
export async function startReveal(
  { store, reveals, audit }: RevealDeps,
  principal: Principal,
  { subject, reason, ticket }: z.output<typeof revealStart.request>,
  address: string,
): Promise<Reveal> {
  requireRight(principal, 'reveal')
  const caller = callerOf(principal)
  if (!principal.masked || !caller) throw badRequest('Nothing is masked for you, so there is nothing to reveal.')
  const { counts, ...found } = await findSubject(store, reveals.refs, principal, subject)
  return reveals.inTurn(async () => {
    if ((await reveals.activeOf(principal)).length >= revealLimits.active)
      throw badRequest(`${revealLimits.active} reveals are under way: end one of them, or wait until one has ended.`)
    const now = reveals.now()
    const reveal: StoredReveal = {
      id: randomUUID(),
      caller,
      ...found,
      projects: [...counts.keys()],
      startedAt: new Date(now).toISOString(),
      expiresAt: new Date(now + reveals.minutes * 60_000).toISOString(),
      ended: false,
    }
    const told = { reason, address, ...(ticket && { ticket }) }
    for (const [projectId, count] of counts)
      await audit.note({ ...noteOf(principal, 'reveal', reveal), ...told, projectId, count })
    await reveals.save(reveal)
    return presentReveal(reveal)
  })
}

/** The caller's own that have not ended; of a subject, those that reveal it. */
export async function listReveals(
  { store, reveals }: RevealDeps,
  principal: Principal,
  asked: z.output<typeof revealList.request>,
): Promise<Reveal[]> {
  requireRight(principal, 'reveal')
  const active = await reveals.activeOf(principal)
  if (active.length === 0) return []
  const covering = await coveredBy({ store, reveals }, principal, asked)
  return active.filter(covering).map(presentReveal)
}

/** Masks again at once. */
export async function endReveal(
  { reveals, audit }: RevealDeps,
  principal: Principal,
  id: string,
  address: string,
): Promise<void> {
  requireRight(principal, 'reveal')
  await reveals.inTurn(async () => {
    const reveal = (await reveals.activeOf(principal)).find((each) => each.id === id)
    if (!reveal) throw new ApiError(404, 'not_found', `You have no reveal with the ID ${id} that has not ended.`, 'id')
    await reveals.save({ ...reveal, ended: true })
    for (const projectId of reveal.projects)
      await audit.note({ ...noteOf(principal, 'reveal-end', reveal), address, projectId })
  })
}

/** Tells of a reveal whether it shows what was asked about; true of all where nothing was. */
async function coveredBy(
  { store, reveals }: Omit<RevealDeps, 'audit'>,
  principal: Principal,
  { channel, id, contact }: z.output<typeof revealList.request>,
): Promise<(reveal: StoredReveal) => boolean> {
  if (contact !== undefined) {
    const hashes = await contactHashes(store, await contactKeys(store, reveals.refs, principal, contact))
    return ({ contacts }) => hashes.some((hash) => contacts.includes(hash))
  }
  if (channel === undefined && id === undefined) return () => true
  if (channel === undefined || id === undefined)
    throw badRequest('channel and id belong together.', id === undefined ? 'id' : 'channel')
  const hashes = await contactHashes(store, await keysOfEntry(store, principal, channel, id))
  return ({ entry, contacts }) =>
    entry ? entry.channel === channel && entry.id === id : hashes.some((hash) => contacts.includes(hash))
}

/** Keys and users alone: the owner key has no id, and sees everything. */
function callerOf({ kind, id }: Principal): StoredReveal['caller'] | null {
  return id === null ? null : { kind, id }
}

function noteOf(actor: Principal, action: AuditNote['action'], reveal: StoredReveal): AuditNote {
  const { id, kind, label } = namedBy(reveal)
  return { action, actor, subject: { kind, id: kind === 'entry' ? `${reveal.entry?.channel}/${id}` : id, label } }
}

function presentReveal(reveal: StoredReveal): Reveal {
  const { id, startedAt, expiresAt } = reveal
  return { id, subject: namedBy(reveal), startedAt, expiresAt }
}

function namedBy({ entry, contacts, label }: StoredReveal): Reveal['subject'] {
  return entry ? { kind: 'entry', ...entry, label } : { kind: 'contact', id: contacts[0] ?? '', label }
}
