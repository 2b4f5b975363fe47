// The prices that estimates are made by. Asked with every sum, so they are kept in memory and seldom looked for.
import type { PriceList } from '#contract/rates/rate.ts'
import { FRESH_MS } from '../../access/memory-copy.ts'
import { sql } from '../../store/sql.ts'
import type { Store } from '../../store/store.ts'
import { readVersion } from './card-rows.ts'
import { sampleCard } from './sample/sample-card.ts'

export interface CardInUse extends PriceList {
  readonly cardId: string
  readonly version: number
  readonly name: string
  readonly isSample: boolean
}

export interface PricesInUse {
  /** The same object while nothing has changed; null while no card is in use. */
  current(): Promise<CardInUse | null>
  /** What is known is out of date: the next call looks. */
  forget(): void
}

/** What was missed is not missed for long, milliseconds. */
const KEPT_MS = 5000

export function makePricesInUse(store: Store, now: () => number = Date.now): PricesInUse {
  // Another gateway may have changed it meanwhile.
  const keptMs = store.isShared ? FRESH_MS : KEPT_MS
  let asked: Promise<CardInUse | null> | undefined
  let askedAt = 0
  let known: CardInUse | null = null

  async function look(): Promise<CardInUse | null> {
    const found = await findUse(store)
    if (found?.cardId !== known?.cardId || found?.version !== known?.version)
      known = found && (await readCard(store, found))
    return known
  }

  return {
    current() {
      if (asked && now() - askedAt < keptMs) return asked
      askedAt = now()
      const answer = look()
      asked = answer
      // What failed is not kept: the next one to ask looks again.
      answer.catch(() => {
        if (asked === answer) asked = undefined
      })
      return answer
    },
    forget() {
      asked = undefined
    },
  }
}

interface Use {
  readonly cardId: string
  readonly version: number
}

/** The card last put in use and its newest version; null for none, and for one that was deleted after all. */
async function findUse(store: Store): Promise<Use | null> {
  const [row] = await store.query<{ card_id: string; version: number | null; is_deleted: boolean | null }>(
    sql`SELECT card_id, version, is_deleted
FROM (SELECT card_id FROM rate_card_use ORDER BY changed_at DESC LIMIT 1) AS last
LEFT JOIN (SELECT id, version, is_deleted FROM rate_card ORDER BY version DESC, changed_at LIMIT 1 BY id) AS card
ON card.id = last.card_id`,
  )
  if (!row || row.card_id === '') return null
  if (row.card_id === sampleCard.id) return { cardId: sampleCard.id, version: sampleCard.version }
  return row.version && !row.is_deleted ? { cardId: row.card_id, version: row.version } : null
}

async function readCard(store: Store, { cardId, version }: Use): Promise<CardInUse | null> {
  const isSample = cardId === sampleCard.id
  const card = isSample ? sampleCard : await readVersion(store, cardId, version)
  if (!card) return null
  const { name, timezone, zeroIsUnbilled, rates } = card
  return { cardId, version, name, isSample, timezone, zeroIsUnbilled, rates }
}
