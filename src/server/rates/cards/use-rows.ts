// Which card is in use, as rows of the store: every choice with who made it and when.
import type { RateCardUse } from '#contract/routes/rate-cards.ts'
import { engineTime, isoTime } from '../../store/engine-time.ts'
import { sql } from '../../store/sql.ts'
import type { Store } from '../../store/store.ts'

interface UseRow {
  readonly card_id: string
  readonly changed_by: string
  readonly changed_at: string
}

/** The last choice. */
export async function readUse(store: Store): Promise<RateCardUse> {
  const [row] = await store.query<UseRow>(
    sql`SELECT card_id, changed_by, changed_at FROM rate_card_use ORDER BY changed_at DESC LIMIT 1`,
  )
  if (!row) return { cardId: null, changedBy: null, changedAt: null }
  return { cardId: row.card_id || null, changedBy: row.changed_by, changedAt: isoTime(row.changed_at) }
}

export async function writeUse(store: Store, cardId: string | null, changedBy: string, at: string): Promise<void> {
  await store.insert('rate_card_use', [{ card_id: cardId ?? '', changed_by: changedBy, changed_at: engineTime(at) }])
}
