// What the signed-in may not do, told before they try. The gateway decides the same again.
import type { Permission } from '#contract/permissions.ts'
import type { ApiKey } from '#contract/routes/keys.ts'
import type { Session } from '#contract/routes/session.ts'

/** Why something is not offered: a key of `settings.keys.denied`. */
export type Denial = 'masked' | 'unmask' | 'owner'

type Rights = Pick<Session, 'permissions' | 'masked'>

const OWNER: Permission = 'Project Owner'

export function denialOfMaking({ masked }: Rights): Denial | undefined {
  return masked ? 'masked' : undefined
}

/** Changing or revoking this key. */
export function denialOfChanging(rights: Rights, key: Pick<ApiKey, 'permissions'>): Denial | undefined {
  return key.permissions.includes(OWNER) ? denialOfGiving(rights, OWNER) : undefined
}

export function denialOfGiving(rights: Rights, permission: Permission): Denial | undefined {
  return permission === OWNER && !rights.permissions.includes(OWNER) ? 'owner' : undefined
}

export function denialOfUnmasking(rights: Rights, key: Pick<ApiKey, 'masked'> | undefined): Denial | undefined {
  return rights.masked && key?.masked ? 'unmask' : undefined
}
