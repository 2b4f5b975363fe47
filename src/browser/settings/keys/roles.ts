// Permissions as one chooses them: a role that opens the whole project, or channels one by one.
import { channels } from '#contract/channels/index.ts'
import { type Permission, permissions } from '#contract/permissions.ts'

type Single = Extract<Permission, `Read ${string} Log`>
export type Role = Exclude<Permission, Single>

const opensSome = new Set<string>(channels.map(({ readPermission }) => readPermission))
const isSingle = (permission: Permission): permission is Single => opensSome.has(permission)

/** Permissions that open some channels, in the contract's order. */
export const singles = permissions.filter(isSingle)

/** Permissions that open every channel, the one that may do most first. */
export const roles = permissions.filter((permission) => !isSingle(permission))

/** The one of a key's permissions that makes its others unnecessary, if it has such a one. */
export function roleOf(held: readonly Permission[]): Role | undefined {
  return roles.find((role) => held.includes(role))
}
