// Keeps SendZen's log entries as they came, for /v1/logs.

import type { Store } from '../store/store.ts'
import type { SendzenEvent } from './decode/decode-sendzen.ts'

/** Saves events; the same event again changes nothing. */
export async function saveSendzenEvents(store: Store, events: readonly SendzenEvent[]): Promise<void> {
  await store.insert(
    'sendzen_event',
    events.map(({ key, created_at, ...columns }) => ({ ...columns, created_at_ticks: created_at, event_key: key })),
  )
}
