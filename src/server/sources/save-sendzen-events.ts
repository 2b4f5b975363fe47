// Keeps SendZen's log entries as they came, for /v1/logs.

import { encodeRows } from '../store/encode-rows.ts'
import type { Store } from '../store/store.ts'
import type { SendzenEvent } from './decode/decode-sendzen.ts'

/** Saves events; the same event again changes nothing. */
export async function saveSendzenEvents(store: Store, events: readonly SendzenEvent[]): Promise<void> {
  if (events.length === 0) return
  const rows = events.map(({ key, created_at, ...columns }) => ({
    ...columns,
    created_at_ticks: created_at,
    event_key: key,
  }))
  await store.insertText('sendzen_event', encodeRows(rows))
}
