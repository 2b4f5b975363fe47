// What a key may do, in the words of the API documents. A key belongs to one project; what it may read there
// follows from these names alone.
import { type Channel, channels } from './channels/index.ts'

const administering = ['Project Owner', 'Project Admin'] as const

/** Permissions that open every channel of the project. "Viewer" is the real server's, "Read All Project Resources" the documents'. */
const readingAll = [...administering, 'Project Member', 'Viewer', 'Read All Project Resources'] as const

/** Permissions that open the channels whose definition names them. */
const readingSome = ['Read SMS Log', 'Read Call Log', 'Read WhatsApp Log'] as const

/** Every permission that a key may carry. */
export const permissions = [...readingAll, ...readingSome] as const

export type Permission = (typeof permissions)[number]

/** What a caller may do beyond reading, each given by itself. */
export const rights = ['reveal', 'export', 'manage-sources', 'manage-keys'] as const

export type Right = (typeof rights)[number]

/** Those that a key may have: it belongs to one project, and sources to the whole installation. */
export const keyRights = ['reveal', 'export', 'manage-keys'] as const satisfies readonly Right[]

export type KeyRight = (typeof keyRights)[number]

/** The rights of a key for which none were chosen: what may be read page by page may be taken as a file. */
export function usualRights(held: readonly Permission[]): KeyRight[] {
  return isAdministering(held) ? ['reveal', 'export', 'manage-keys'] : ['export']
}

/** The channels that these permissions let a key read. */
export function readableChannels(held: readonly Permission[]): Channel[] {
  const all = held.some((permission) => readingAll.includes(permission as (typeof readingAll)[number]))
  return channels.filter(({ readPermission }) => all || held.some((permission) => permission === readPermission))
}

/** True for the permissions that may import rows into their project and change what all of it shares. */
export function isAdministering(held: readonly Permission[]): boolean {
  return held.some((permission) => administering.includes(permission as (typeof administering)[number]))
}

/** The higher rank does all that the lower one does, and more. */
const ranks: Partial<Record<Permission, number>> = {
  'Project Owner': 4,
  'Project Admin': 3,
  'Project Member': 2,
  Viewer: 1,
  'Read All Project Resources': 1,
}

/** True when whoever holds these may do all that the permission lets a key do: nobody gives what they have not. */
export function coversPermission(held: readonly Permission[], permission: Permission): boolean {
  const rank = ranks[permission]
  if (rank !== undefined) return held.some((each) => (ranks[each] ?? 0) >= rank)
  const opened = readableChannels(held)
  return readableChannels([permission]).every((channel) => opened.includes(channel))
}

/** The permissions any one of which opens this channel: what a refused caller is told. */
export function permissionsFor({ readPermission }: Channel): string[] {
  return [...readingAll, readPermission]
}

const bySpelling = new Map(permissions.map((permission) => [squeeze(permission), permission]))

/** The permission of this name, also in OneUptime's own spelling (`ReadSmsLog`), or undefined. */
export function findPermission(name: string): Permission | undefined {
  return bySpelling.get(squeeze(name))
}

function squeeze(name: string): string {
  return name.replace(/\s/g, '').toLowerCase()
}
