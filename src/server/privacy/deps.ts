import type { Audit } from '../audit/audit.ts'
import type { Store } from '../store/store.ts'

/** What the jobs are made of. */
export interface PrivacyDeps {
  readonly store: Store
  readonly audit: Audit
  readonly version: string
  /** Milliseconds since 1970. */
  readonly now: () => number
}
