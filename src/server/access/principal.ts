// Who is asking, and how far they may see. Every read starts from here.
import { ApiError } from '#contract/api-error.ts'
import type { Channel } from '#contract/channels/index.ts'
import {
  isAdministering,
  type Permission,
  permissionsFor,
  type Right,
  readableChannels,
  rights,
} from '#contract/permissions.ts'
import { isUuid } from '#contract/query/values.ts'
import { param, type Sql, sql } from '../store/sql.ts'
import type { StoredKey } from './stored-key.ts'

export interface Principal {
  readonly kind: 'owner' | 'key' | 'user'
  /** Id of the API key or of the user; null for the owner key. */
  readonly id: string | null
  /** Label of the key, name of the user. */
  readonly name: string
  /** Project ids, or every project of the installation (the owner key, and users who are given all). */
  readonly projects: 'all' | readonly string[]
  readonly permissions: readonly Permission[]
  /** Ids of the channels that may be read. */
  readonly channels: ReadonlySet<string>
  readonly rights: ReadonlySet<Right>
  readonly mayImport: boolean
  readonly mayManageKeys: boolean
  /** Numbers, names and texts are masked. */
  readonly masked: boolean
}

/** The holder of the owner key: a project owner of every project. */
export const owner: Principal = {
  kind: 'owner',
  id: null,
  name: 'Owner',
  projects: 'all',
  masked: false,
  ...mayDo(['Project Owner'], rights),
}

export function keyPrincipal({ id, label, projectId, masked, permissions, rights }: StoredKey): Principal {
  return { kind: 'key', id, name: label, projects: [projectId], masked, ...mayDo(permissions, rights) }
}

/** What follows from permissions and rights. */
export function mayDo(permissions: readonly Permission[], held: readonly Right[]) {
  const channels = new Set(readableChannels(permissions).map(({ id }) => id))
  const rights = new Set(held)
  return {
    permissions,
    rights,
    channels,
    mayImport: isAdministering(permissions),
    mayManageKeys: rights.has('manage-keys'),
  }
}

/** A caller of several projects within one of them. Keys stay in their own, whatever project is named. */
export function narrowTo(principal: Principal, projectId: string): Principal {
  const { kind, projects } = principal
  const named = canonicalProjectId(projectId)
  if (kind === 'key') return principal
  return projects === 'all' || projects.includes(named) ? { ...principal, projects: [named] } : principal
}

/** As rows carry it: UUIDs in lower case, any other id as it is. */
export function canonicalProjectId(id: string): string {
  return isUuid(id) ? id.toLowerCase() : id
}

/** The condition that keeps a query within the caller's projects. Part of every statement that reads entries. */
export function projectScope(principal: Principal): Sql {
  return principal.projects === 'all' ? sql`1` : sql`project_id IN ${param('Array(String)', principal.projects)}`
}

/** The condition for what reads several channels at once: the caller's projects, and the channels open to it. */
export function readScope(principal: Principal): Sql {
  return sql`${projectScope(principal)} AND channel IN ${param('Array(String)', [...principal.channels])}`
}

/** Throws 403 unless the channel may be read. */
export function requireRead(principal: Principal, channel: Channel): void {
  if (principal.channels.has(channel.id)) return
  throw forbidden(
    `You do not have permissions to read ${channel.modelName}. You need one of these permissions: ${permissionsFor(channel).join(', ')}`,
  )
}

/** Throws 403 when no channel may be read: "nothing found" would not be true. */
export function requireAnyRead(principal: Principal): void {
  if (principal.channels.size > 0) return
  throw forbidden('You do not have permissions to read any log.')
}

export function forbidden(message: string, path?: string): ApiError {
  return new ApiError(403, 'forbidden', message, path)
}

const rightWords: Record<Right, string> = {
  reveal: 'Revealing personal data',
  export: 'Exporting',
  'manage-sources': 'Managing sources',
  'manage-keys': 'Managing API keys',
}

/** Sources are the installation's: their right counts for those alone who may see every project. */
export function hasRight({ rights, projects }: Principal, right: Right): boolean {
  return rights.has(right) && (right !== 'manage-sources' || projects === 'all')
}

/** Throws 403 unless the caller has the right. */
export function requireRight(principal: Principal, right: Right): void {
  if (!hasRight(principal, right)) throw forbidden(`${rightWords[right]} needs the right ${right}.`)
}

/** Throws 403 for what cannot be masked: what a source sent is either shown whole or not at all. */
export function requireUnmasked(principal: Principal, what: string): void {
  if (principal.masked) throw forbidden(`${what} holds personal data, which is masked for this key.`)
}
