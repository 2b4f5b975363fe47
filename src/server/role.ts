// What a process does: everything, or one half of it where several machines share a ClickHouse.
import { parseArgs } from 'node:util'
import type { Config } from './config.ts'
import { ConfigError } from './config-error.ts'

/** `web` serves the API and the console, `mirror` brings rows in; `all` does both. */
export const roles = ['all', 'web', 'mirror'] as const
export type Role = (typeof roles)[number]

/** The role of the command line (`--role=web`). Throws `ConfigError` for what it does not know. */
export function readRole(args: readonly string[], { store, ownerKey }: Pick<Config, 'store' | 'ownerKey'>): Role {
  const given = parse(args)
  const role = roles.find((each) => each === given)
  if (!role) throw new ConfigError(`--role must be ${roles.join(', ')}, not "${given}"`)
  if (role !== 'all' && store.kind === 'embedded')
    throw new ConfigError(`--role=${role} needs TOLLBOOK_CLICKHOUSE_URL: an embedded store belongs to one process`)
  // One that was made here would be another than that of the gateway beside it.
  if (role === 'web' && ownerKey === undefined)
    throw new ConfigError('--role=web needs TOLLBOOK_OWNER_KEY, the same for all gateways that share a ClickHouse')
  return role
}

function parse(args: readonly string[]): string {
  try {
    return parseArgs({ args: [...args], options: { role: { type: 'string', default: 'all' } } }).values.role
  } catch (error) {
    throw new ConfigError(error instanceof Error ? error.message : String(error))
  }
}
