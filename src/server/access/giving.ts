// What a caller may give to a key: nothing that it has not itself.
import { coversPermission, type KeyRight, type Permission, usualRights } from '#contract/permissions.ts'
import { forbidden, hasRight, type Principal } from './principal.ts'
import type { StoredKey } from './stored-key.ts'

/** What a key may do, and for how long (ISO, or null for ever). */
type Held = Pick<StoredKey, 'permissions' | 'rights' | 'masked' | 'expiresAt'>

/** Throws 403 unless the caller may do all that such a key may do. */
export function requireMayGive(principal: Principal, { permissions, rights, masked }: Omit<Held, 'expiresAt'>): void {
  const permission = beyond(principal, permissions)
  if (permission) throw forbidden(`You cannot give ${permission}, which you do not have.`, 'permissions')
  const right = rights.find((each) => !hasRight(principal, each))
  if (right) throw forbidden(`You cannot give the right ${right}, which you do not have.`, 'rights')
  if (principal.masked && !masked) throw forbidden('A key that sees masked data cannot unmask keys.', 'masked')
}

/** Throws 403 unless the key may be changed or ended: one that may do more than the caller is not the caller's to touch. */
export function requireMayTouch(principal: Principal, { permissions }: Pick<Held, 'permissions'>): void {
  const permission = beyond(principal, permissions)
  if (permission) throw forbidden(`Changing or revoking a key with ${permission} needs ${permission}.`)
}

/** True when the change gives something: whoever only takes away need not have what stays. */
export function isGiving(before: Held, after: Held): boolean {
  return (
    after.permissions.some((each) => !before.permissions.includes(each)) ||
    after.rights.some((each) => !before.rights.includes(each)) ||
    (before.masked && !after.masked) ||
    endOf(after) > endOf(before)
  )
}

/** The rights chosen; else what usually comes with the permissions, as far as the giver has it. */
export function rightsGiven(
  principal: Principal,
  permissions: readonly Permission[],
  chosen: readonly KeyRight[] | undefined,
): KeyRight[] {
  return [...new Set(chosen ?? usualRights(permissions).filter((each) => hasRight(principal, each)))]
}

function beyond({ permissions: own }: Principal, permissions: readonly Permission[]): Permission | undefined {
  return permissions.find((each) => !coversPermission(own, each))
}

function endOf({ expiresAt }: Held): number {
  return expiresAt === null ? Number.POSITIVE_INFINITY : Date.parse(expiresAt)
}
