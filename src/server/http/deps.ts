import type { Access } from '../access/access.ts'
import type { Keys } from '../access/keys.ts'
import type { Signer } from '../access/signer.ts'
import type { Audit } from '../audit/audit.ts'
import type { AlertDeps } from '../budgets/alerts/run-alerts.ts'
import type { Limits } from '../load/limits.ts'
import type { SourceConfig } from '../mirror/source-config.ts'
import type { PricesInUse } from '../rates/cards/prices-in-use.ts'
import type { Reveals } from '../reveal/reveals.ts'
import type { Store } from '../store/store.ts'

/** What the gateway is made of. Passed in, so that a test passes its own. */
export interface Parts {
  readonly store: Store
  readonly access: Access
  readonly keys: Keys
  readonly audit: Audit
  readonly reveals: Reveals
  /** Signs page tokens of /v1/logs. */
  readonly tokens: Signer
  /** Directory of the built console; without it only the API is served. */
  readonly consoleDirectory: string | undefined
  /** What is mirrored, here or by another process. */
  readonly sources: readonly SourceConfig[]
  /** How budgets tell somebody. */
  readonly webhooks: Pick<AlertDeps, 'send' | 'consoleUrl'>
  readonly version: string
  /** What connections and requests may take, where it is not the usual. */
  readonly limits?: Partial<Limits>
  /** How many proxies, or at which addresses, say truly whom they ask for; none when left out. */
  readonly trustProxy?: number | readonly string[]
  /** Log level, or false for silence (tests). */
  readonly logLevel: 'info' | 'warn' | false
  /** Where the log goes, a line of JSON at a time; standard output if not given. */
  readonly logTo?: { write(line: string): void }
}

/** What routes are given: the same, with a store that prices what it reads. */
export interface Deps extends Parts {
  readonly prices: PricesInUse
}
