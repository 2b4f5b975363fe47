// Making, changing and revoking API keys, and who may do that to which.
import type { z } from 'zod'
import { ApiError, badRequest } from '#contract/api-error.ts'
import { quote } from '#contract/query/values.ts'
import type { ApiKey, keyCreate, keyUpdate } from '#contract/routes/keys.ts'
import { and, param, sql } from '../store/sql.ts'
import { isGiving, requireMayGive, requireMayTouch, rightsGiven } from './giving.ts'
import { countKeys, readKeys } from './key-rows.ts'
import { makeSecret } from './key-secret.ts'
import type { Keys } from './keys.ts'
import { presentKey, presentKeys } from './present-key.ts'
import { canonicalProjectId, forbidden, type Principal, projectScope } from './principal.ts'
import { saveKey } from './save-key.ts'
import type { StoredKey } from './stored-key.ts'

/** Keys of one project that are not revoked; the copy in memory holds them all. */
const MAX_KEYS = 1000

/** Beyond this the engine's times end. */
const LAST_EXPIRY = Date.UTC(2200, 0, 1)

/** The keys of the caller's projects, newest first. */
export async function listKeys(keys: Keys, principal: Principal): Promise<ApiKey[]> {
  requireManaging(principal)
  return presentKeys(keys, await readKeys(keys.store, projectScope(principal)))
}

/** A new key and its secret, which is told this once. */
export async function createKey(
  keys: Keys,
  principal: Principal,
  input: z.output<typeof keyCreate.request>,
): Promise<{ key: ApiKey; secret: string }> {
  requireManaging(principal)
  if (principal.masked) throw forbidden('A key that sees masked data cannot make keys.')
  const projectId = projectFor(principal, input.projectId)
  const rights = rightsGiven(principal, input.permissions, input.rights)
  requireMayGive(principal, { ...input, rights })
  const expiresAt = readExpiry(keys, input.expiresAt)
  return keys.ring.inTurn(async () => {
    const held = await countKeys(keys.store, sql`project_id = ${param('String', projectId)} AND revoked_at IS NULL`)
    if (held >= MAX_KEYS)
      throw badRequest(`The project has ${MAX_KEYS} keys: revoke those that are not needed any more.`, 'projectId')
    const secret = makeSecret()
    const key = await saveKey(keys, secret, {
      ...input,
      ...{ rights, projectId, expiresAt },
      createdBy: principal.name,
    })
    return { key: await presentKey(keys, key), secret }
  })
}

/** Changes what is given. Permissions and masking count at once, in running sessions too. */
export async function updateKey(
  keys: Keys,
  principal: Principal,
  id: string,
  input: z.output<typeof keyUpdate.request>,
): Promise<ApiKey> {
  return changeKey(keys, principal, id, (key) => {
    if (key.revokedAt !== null) throw badRequest('This key has been revoked and cannot be changed.', 'id')
    const { permissions, rights, expiresAt } = input
    const changed = {
      ...key,
      label: input.label ?? key.label,
      permissions: permissions ? [...new Set(permissions)] : key.permissions,
      rights: rights || permissions ? rightsGiven(principal, permissions ?? key.permissions, rights) : key.rights,
      masked: input.masked ?? key.masked,
      expiresAt: expiresAt === undefined ? key.expiresAt : readExpiry(keys, expiresAt),
    }
    // The whole of it: permissions that one has are given with whatever the key had already.
    if (isGiving(key, changed)) requireMayGive(principal, changed)
    return changed
  })
}

/** Ends a key at once. Revoking it again changes nothing. */
export async function revokeKey(keys: Keys, principal: Principal, id: string): Promise<ApiKey> {
  return changeKey(keys, principal, id, (key) =>
    key.revokedAt === null ? { ...key, revokedAt: new Date(keys.now()).toISOString() } : key,
  )
}

async function changeKey(
  keys: Keys,
  principal: Principal,
  id: string,
  change: (key: StoredKey) => StoredKey,
): Promise<ApiKey> {
  requireManaging(principal)
  return keys.ring.inTurn(async () => {
    const [key] = await readKeys(keys.store, and([projectScope(principal), sql`id = ${param('String', id)}`]))
    if (!key) throw new ApiError(404, 'not_found', `There is no key with the ID ${id}.`, 'id')
    requireMayTouch(principal, key)
    const changed = change(key)
    if (changed === key) return presentKey(keys, key)
    // Later than what it changes, whatever the clocks of two gateways say.
    const saved = { ...changed, changedAt: Math.max(keys.now() * 1000, key.changedAt + 1) }
    await keys.ring.save(saved)
    return presentKey(keys, saved)
  })
}

function requireManaging(principal: Principal): void {
  if (principal.mayManageKeys) return
  throw forbidden(
    'Managing API keys needs the right to manage keys, which Project Owner and Project Admin usually have.',
  )
}

/** The caller's one project where it has but one, else the one named. */
function projectFor({ projects }: Principal, given: string | undefined): string {
  const only = projects !== 'all' && projects.length === 1 ? projects[0] : undefined
  const named = given === undefined ? only : canonicalProjectId(given)
  if (named === undefined)
    throw badRequest('projectId is needed: the caller sees several projects and has none of its own.', 'projectId')
  if (projects !== 'all' && !projects.includes(named))
    throw forbidden(`You can make keys for project ${projects.map(quote).join(', ')} only, not for ${quote(named)}.`)
  return named
}

function readExpiry(keys: Keys, given: string | null): string | null {
  if (given === null) return null
  const at = Date.parse(given)
  if (at <= keys.now()) throw badRequest(`expiresAt must be in the future, not ${quote(given)}.`, 'expiresAt')
  if (at >= LAST_EXPIRY) throw badRequest(`expiresAt must be before the year 2200, not ${quote(given)}.`, 'expiresAt')
  return new Date(at).toISOString()
}
