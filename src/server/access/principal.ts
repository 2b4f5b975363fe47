// Who is asking, and how far they may see. Every read starts from here.
import { ApiError } from '#contract/api-error.ts'
import type { Channel } from '#contract/channels/index.ts'
import { param, type Sql, sql } from '../store/sql.ts'

export interface Principal {
  readonly kind: 'owner' | 'key'
  readonly name: string
  /** Project ids, or every project of the installation (the owner key). */
  readonly projects: 'all' | readonly string[]
  /** Ids of the channels that may be read. */
  readonly channels: ReadonlySet<string>
  readonly mayImport: boolean
}

/** The condition that keeps a query within the caller's projects. Part of every statement that reads entries. */
export function projectScope(principal: Principal): Sql {
  return principal.projects === 'all' ? sql`1` : sql`project_id IN ${param('Array(String)', principal.projects)}`
}

/** Throws 403 unless the channel may be read. */
export function requireRead(principal: Principal, channel: Channel): void {
  if (principal.channels.has(channel.id)) return
  throw new ApiError(
    403,
    'forbidden',
    `You do not have permissions to read ${channel.modelName}. You need one of these permissions: Project Owner, Project Admin, Project Member, Viewer, ${channel.readPermission}, Read All Project Resources`,
  )
}
