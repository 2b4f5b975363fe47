// The loop that watches budgets, in the one process that also mirrors.
import { setTimeout as sleep } from 'node:timers/promises'
import type { Store } from '../../store/store.ts'
import { dayOf } from '../zone-months.ts'
import { checkBudgets } from './check-budgets.ts'
import { deliverAlerts } from './deliver-alerts.ts'
import type { SendWebhook } from './send-webhook.ts'

export interface AlertDeps {
  readonly store: Store
  readonly send: SendWebhook
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Where the console is, such as `https://tollbook.example`. */
  readonly consoleUrl: () => string
  /** One line about something a person should know. */
  readonly warn: (message: string) => void
}

/** How often budgets are counted: every few minutes, and so soon after any midnight. */
const CHECK_MS = 5 * 60_000
/** How often it is looked whether a message is due. */
const TURN_MS = 15_000

/** Runs until `signal` aborts. Never rejects: a store that does not answer now may do so later. */
export async function runAlerts(deps: AlertDeps, signal: AbortSignal, turnMs = TURN_MS): Promise<void> {
  let checkedAt = Number.NEGATIVE_INFINITY
  while (!signal.aborted) {
    try {
      const now = deps.now()
      // A clock that was put back is no reason to wait.
      const isDue = now - checkedAt >= CHECK_MS || now < checkedAt || isNewDay(checkedAt, now)
      if (isDue) await checkBudgets(deps)
      if (isDue) checkedAt = now
      await deliverAlerts(deps)
    } catch (error) {
      deps.warn(`budgets could not be watched: ${error instanceof Error ? error.message : error}`)
    }
    await sleep(turnMs, undefined, { signal }).catch(() => {})
  }
}

function isNewDay(before: number, now: number): boolean {
  return Number.isFinite(before) && dayOf(now, 'UTC').from > before
}
