// What is done besides answering: mirroring, telling of budgets, erasing. Of several processes that would, each piece is
// done by one; another takes it over when that one goes.
import packageJson from '../../package.json' with { type: 'json' }
import { makeAudit } from './audit/audit.ts'
import { runAlerts } from './budgets/alerts/run-alerts.ts'
import type { Parts } from './http/deps.ts'
import { runMirror } from './mirror/mirror.ts'
import { runPrivacy } from './privacy/run-privacy.ts'
import { makePricesInUse } from './rates/cards/prices-in-use.ts'
import { pricedStore } from './rates/priced-store.ts'
import type { Leases } from './store/lease.ts'

export interface RoleWork extends Pick<Parts, 'store' | 'sources' | 'webhooks'> {
  readonly leases: Leases
  /** One line about something a person should know. */
  readonly warn: (message: string) => void
}

/** Resolves when `signal` has aborted and everything under way has ended. */
export async function runWork(
  { store, sources, webhooks, leases, warn }: RoleWork,
  signal: AbortSignal,
): Promise<void> {
  // Budgets are counted as the console counts them: what no source charged for, as the rate card in use says.
  const priced = pricedStore(store, makePricesInUse(store))
  const { now } = Date
  const privacy = { store, audit: makeAudit(store), version: packageJson.version, now, warn }
  await Promise.all([
    // Each source by itself: who mirrors one need not know the others.
    ...sources.map((source) =>
      leases.hold(`mirror ${source.id}`, (held) => runMirror(store, [source], warn, held), signal),
    ),
    leases.hold('alerts', (held) => runAlerts({ ...webhooks, store: priced, now, warn }, held), signal),
    leases.hold('privacy', (held) => runPrivacy(privacy, held), signal),
  ])
}
