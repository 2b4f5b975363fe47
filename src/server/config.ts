// Settings from the environment (design.md). A bad one stops the start with one line that names it.
import { z } from 'zod'
import { type OidcConfig, readOidcConfig } from './access/oidc/oidc-config.ts'
import type { SessionLimits } from './access/sessions/stored-session.ts'
import { ConfigError } from './config-error.ts'
import { requireChosenKey, trustProxy } from './listen-config.ts'
import { readSourcesConfig } from './mirror/read-sources-config.ts'
import type { SourceConfig } from './mirror/source-config.ts'
import type { StoreLocation } from './store/connect.ts'

const port = z.coerce.number().int().min(0).max(65_535)
const hours = z.coerce.number().min(0.25, 'must be from 0.25 to 720').max(720, 'must be from 0.25 to 720')
const days = z.coerce.number().min(0.25, 'must be from 0.25 to 90').max(90, 'must be from 0.25 to 90')
const count = z.coerce.number().int().min(0).max(100_000_000)

const environment = z.object({
  PORT: port.default(4400),
  HOST: z.string().min(1).default('127.0.0.1'),
  TOLLBOOK_DATA_DIR: z.string().min(1).default('./data'),
  TOLLBOOK_OWNER_KEY: z.string().min(16, 'must have at least 16 characters').optional(),
  TOLLBOOK_DEMO: count.default(200_000),
  TOLLBOOK_CLICKHOUSE_URL: z.url({ protocol: /^https?$/ }).optional(),
  TOLLBOOK_CLICKHOUSE_USER: z.string().default('default'),
  TOLLBOOK_CLICKHOUSE_PASSWORD: z.string().default(''),
  TOLLBOOK_CLICKHOUSE_DATABASE: z
    .string()
    .regex(/^[A-Za-z_]\w*$/, 'must be letters, digits and underscores')
    .default('tollbook'),
  // As `remote_servers` of the server calls it.
  TOLLBOOK_CLICKHOUSE_CLUSTER: z
    .string()
    .regex(/^[A-Za-z_][\w-]*$/, 'must be letters, digits, underscores and hyphens')
    .optional(),
  // A session ends when it was not used for so long, and after so many days in any case.
  TOLLBOOK_SESSION_IDLE_HOURS: hours.default(12),
  TOLLBOOK_SESSION_DAYS: days.default(7),
  // Where people open the console, for links in messages: behind a proxy the process cannot know.
  TOLLBOOK_PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  // How long something stays revealed to somebody who sees personal data masked.
  TOLLBOOK_REVEAL_MINUTES: z.coerce.number().int().min(1).max(60).default(10),
  // Webhooks of budgets may go to this machine and its network.
  TOLLBOOK_ALLOW_PRIVATE_WEBHOOKS: z.enum(['0', '1'], 'must be 0 or 1').default('0'),
  // Proxies in front: only theirs are the headers that say who asks, and whether over TLS.
  TOLLBOOK_TRUST_PROXY: trustProxy.default(0),
})

export { ConfigError }

export interface Config {
  readonly port: number
  readonly host: string
  readonly dataDirectory: string
  /** Undefined: generated once and kept in the data directory. */
  readonly ownerKey: string | undefined
  /** Rows of demo data for an empty store; 0 for none. */
  readonly demoRows: number
  /** What is mirrored. */
  readonly sources: readonly SourceConfig[]
  readonly store: StoreLocation
  /** Without a slash at its end; undefined for the address that the process listens on. */
  readonly publicUrl: string | undefined
  readonly allowPrivateWebhooks: boolean
  /** How many proxies are believed, or those at which addresses. */
  readonly trustProxy: number | readonly string[]
  readonly sessions: SessionLimits
  /** Null where no identity provider is set up. */
  readonly oidc: OidcConfig | null
  readonly revealMinutes: number
}

// An empty variable is how shells and compose files say "not set".
function withoutEmpty(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(env).flatMap(([key, value]) => (value ? [[key, value]] : [])))
}

/** Settings of the environment and of tollbook.config.json in the directory. Throws `ConfigError`. */
export function readConfig(env: Readonly<Record<string, string | undefined>>, directory = process.cwd()): Config {
  const parsed = environment.safeParse(withoutEmpty(env))
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new ConfigError(`${String(issue?.path[0])}: ${issue?.message}`)
  }
  const settings = parsed.data
  requireChosenKey(settings.HOST, settings.TOLLBOOK_OWNER_KEY)
  const url = settings.TOLLBOOK_CLICKHOUSE_URL
  if (settings.TOLLBOOK_CLICKHOUSE_CLUSTER && !url)
    throw new ConfigError('TOLLBOOK_CLICKHOUSE_CLUSTER: needs TOLLBOOK_CLICKHOUSE_URL, the address of the cluster')
  const sources = readSourcesConfig(env, directory)
  const publicUrl = settings.TOLLBOOK_PUBLIC_URL?.replace(/\/+$/, '')
  return {
    port: settings.PORT,
    host: settings.HOST,
    dataDirectory: settings.TOLLBOOK_DATA_DIR,
    ownerKey: settings.TOLLBOOK_OWNER_KEY,
    // Whoever names a source wants its rows and no invented ones.
    demoRows: sources.length > 0 ? 0 : settings.TOLLBOOK_DEMO,
    sources,
    publicUrl,
    revealMinutes: settings.TOLLBOOK_REVEAL_MINUTES,
    allowPrivateWebhooks: settings.TOLLBOOK_ALLOW_PRIVATE_WEBHOOKS === '1',
    trustProxy: settings.TOLLBOOK_TRUST_PROXY,
    sessions: {
      idleMs: settings.TOLLBOOK_SESSION_IDLE_HOURS * 3_600_000,
      absoluteMs: settings.TOLLBOOK_SESSION_DAYS * 86_400_000,
    },
    oidc: readOidcConfig(env, directory, publicUrl),
    store: url
      ? {
          kind: 'server',
          url,
          username: settings.TOLLBOOK_CLICKHOUSE_USER,
          password: settings.TOLLBOOK_CLICKHOUSE_PASSWORD,
          database: settings.TOLLBOOK_CLICKHOUSE_DATABASE,
          cluster: settings.TOLLBOOK_CLICKHOUSE_CLUSTER,
        }
      : { kind: 'embedded', directory: settings.TOLLBOOK_DATA_DIR },
  }
}
