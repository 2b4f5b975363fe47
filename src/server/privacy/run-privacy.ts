// The loop that erases and removes what is past due, in the one process that also mirrors.
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from '../store/sql.ts'
import type { PrivacyDeps } from './deps.ts'
import { retryErasures, runErasures } from './erasure/run-erasure.ts'
import { writeCheckedAt } from './retention/checked-at.ts'
import { runRetention } from './retention/run-retention.ts'

export interface PrivacyWork extends PrivacyDeps {
  /** One line about something a person should know. */
  readonly warn: (message: string) => void
}

/** How often it is looked whether something was asked for. */
const TURN_MS = 2000
/** How often it is looked whether something is past due, besides after a change of the rules. */
const RETENTION_MS = 3_600_000

/** Runs until `signal` aborts. Never rejects: a store that does not answer now may do so later. */
export async function runPrivacy(deps: PrivacyWork, signal: AbortSignal, turnMs = TURN_MS): Promise<void> {
  let checkedAt = Number.NEGATIVE_INFINITY
  let checkedRules = ''
  while (!signal.aborted) {
    try {
      await runErasures(deps)
      const now = deps.now()
      const rules = await rulesMark(deps)
      // A clock that was put back is no reason to wait.
      const isDue = now - checkedAt >= RETENTION_MS || now < checkedAt || rules !== checkedRules
      if (isDue) {
        // Also where it fails: it is tried again in an hour, not every other second.
        ;[checkedAt, checkedRules] = [now, rules]
        await retryErasures(deps.store)
        await runRetention(deps)
        await writeCheckedAt(deps.store, now)
      }
    } catch (error) {
      deps.warn(`personal data could not be removed: ${error instanceof Error ? error.message : error}`)
    }
    await sleep(turnMs, undefined, { signal }).catch(() => {})
  }
}

/** Changes with every change of the rules. */
async function rulesMark({ store }: PrivacyDeps): Promise<string> {
  const [row] = await store.query<{ mark: string }>(
    sql`SELECT concat(toString(count()), ' ', toString(max(changed_at))) AS mark FROM retention_rule`,
  )
  return row?.mark ?? ''
}
