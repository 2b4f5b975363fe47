// What the signed-in may not do, told before they try. The gateway decides the same again.
import { coversPermission, type KeyRight, type Permission, usualRights } from '#contract/permissions.ts'
import type { ApiKey } from '#contract/routes/keys.ts'
import type { Session } from '#contract/routes/session.ts'
import { type KeyDraft, permissionsOf } from './key-draft.ts'

/** Why something is not offered: a key of `settings.keys.denied`. */
export type Denial = 'masked' | 'unmask'

type Own = Pick<Session, 'permissions' | 'masked'>

export function denialOfMaking({ masked }: Pick<Own, 'masked'>): Denial | undefined {
  return masked ? 'masked' : undefined
}

/** The first of these that the signed-in have not: they can neither give it nor touch a key that has it. */
export function permissionBeyond(
  { permissions: own }: Pick<Own, 'permissions'>,
  permissions: readonly Permission[],
): Permission | undefined {
  return permissions.find((each) => !coversPermission(own, each))
}

export function denialOfUnmasking(
  { masked }: Pick<Own, 'masked'>,
  key: Pick<ApiKey, 'masked'> | undefined,
): Denial | undefined {
  return masked && key?.masked ? 'unmask' : undefined
}

type OwnRights = Pick<Session, 'mayReveal' | 'mayExport' | 'mayManageKeys'>

export function mayGiveRight({ mayReveal, mayExport, mayManageKeys }: OwnRights, right: KeyRight): boolean {
  return { reveal: mayReveal, export: mayExport, 'manage-keys': mayManageKeys }[right]
}

/** The rights that the key will have: until some are chosen, those that the gateway adds by itself. */
export function rightsShown(draft: KeyDraft, session: OwnRights): readonly KeyRight[] {
  return draft.rights ?? usualRights(permissionsOf(draft)).filter((right) => mayGiveRight(session, right))
}
