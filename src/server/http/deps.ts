import type { Access } from '../access/access.ts'
import type { Keys } from '../access/keys.ts'
import type { Signer } from '../access/signer.ts'
import type { Audit } from '../audit/audit.ts'
import type { AlertDeps } from '../budgets/alerts/run-alerts.ts'
import type { SourceConfig } from '../mirror/source-config.ts'
import type { PricesInUse } from '../rates/cards/prices-in-use.ts'
import type { Store } from '../store/store.ts'

/** What the gateway is made of. Passed in, so that a test passes its own. */
export interface Parts {
  readonly store: Store
  readonly access: Access
  readonly keys: Keys
  readonly audit: Audit
  /** Signs page tokens of /v1/logs. */
  readonly tokens: Signer
  /** Directory of the built console; without it only the API is served. */
  readonly consoleDirectory: string | undefined
  /** What is mirrored, here or by another process. */
  readonly sources: readonly SourceConfig[]
  /** How budgets tell somebody. */
  readonly webhooks: Pick<AlertDeps, 'send' | 'consoleUrl'>
  readonly version: string
  /** Log level, or false for silence (tests). */
  readonly logLevel: 'info' | 'warn' | false
}

/** What routes are given: the same, with a store that prices what it reads. */
export interface Deps extends Parts {
  readonly prices: PricesInUse
}
