// Whose sessions a caller sees and may end.
import { ApiError } from '#contract/api-error.ts'
import type { OpenSession } from '#contract/routes/sessions.ts'
import type { Access } from '../access.ts'
import { forbidden, type Principal } from '../principal.ts'
import { isHeldBy } from './sessions.ts'
import { endOf, type StoredSession } from './stored-session.ts'

/** The caller's sessions, newest first, or everybody's for the owner. `currentId` is the one that asks, if any. */
export async function listSessions(
  access: Access,
  principal: Principal,
  all: boolean,
  currentId: string | undefined,
): Promise<OpenSession[]> {
  if (all && principal.kind !== 'owner') throw forbidden('Seeing everybody’s sessions needs the owner key.', 'all')
  const listed = await visible(access, principal, all)
  return listed.map((session) => ({
    id: session.id,
    name: session.who.name,
    kind: session.who.kind,
    current: session.id === currentId,
    userAgent: session.visit.userAgent,
    address: session.visit.address,
    createdAt: isoOf(session.createdAt),
    seenAt: isoOf(session.seenAt),
    endsAt: isoOf(endOf(session, access.sessions.limits)),
    expiresAt: isoOf(session.expiresAt),
  }))
}

/** Ends one session. Answers it. */
export async function revokeSession(access: Access, principal: Principal, id: string): Promise<StoredSession> {
  const session = (await visible(access, principal, principal.kind === 'owner')).find((each) => each.id === id)
  if (!session || (await access.sessions.end([session], 'revoked')) === 0)
    throw new ApiError(404, 'not_found', `There is no session with the ID ${id}.`, 'id')
  return session
}

/** Ends the caller's sessions but `keptId`; answers how many. */
export async function endSessions(access: Access, principal: Principal, keptId: string | undefined): Promise<number> {
  const own = await visible(access, principal, false)
  return access.sessions.end(
    own.filter(({ id }) => id !== keptId),
    'everywhere',
  )
}

/** Sessions that still open something; of everybody's, those within the projects that the caller has narrowed to. */
async function visible(access: Access, principal: Principal, all: boolean): Promise<StoredSession[]> {
  const listed = (await access.sessions.list()).filter(
    ({ who }) => isHeldBy(who, principal) || (all && isWithin(who, principal)),
  )
  // A session whose key has ended stands in the store until its own end.
  const open = await Promise.all(listed.map(({ id }) => access.bySessionId(id)))
  return listed.filter((_, index) => open[index])
}

function isWithin({ projects }: Pick<Principal, 'projects'>, principal: Principal): boolean {
  if (principal.projects === 'all') return true
  return projects !== 'all' && projects.every((id) => principal.projects.includes(id))
}

function isoOf(at: number): string {
  return new Date(at).toISOString()
}
