// Rate cards as rows of the store.
import type { Rate } from '#contract/rates/rate.ts'
import { engineTime, isoTime } from '../../store/engine-time.ts'
import { param, type Sql, sql } from '../../store/sql.ts'
import type { Store } from '../../store/store.ts'

/** One version of a card, without its rates. */
export interface StoredCard {
  readonly id: string
  readonly version: number
  readonly name: string
  readonly timezone: string
  readonly zeroIsUnbilled: boolean
  readonly rateCount: number
  readonly note: string
  readonly changedBy: string
  /** ISO, milliseconds. */
  readonly changedAt: string
  readonly isDeleted: boolean
}

export interface StoredVersion extends StoredCard {
  readonly rates: readonly Rate[]
}

interface CardRow {
  readonly id: string
  readonly version: number
  readonly name: string
  readonly timezone: string
  readonly zero_is_unbilled: boolean
  readonly rate_count: number
  readonly note: string
  readonly changed_by: string
  readonly changed_at: string
  readonly is_deleted: boolean
  readonly rates?: string
}

const columns = sql`id, version, name, timezone, zero_is_unbilled, rate_count, note, changed_by, changed_at, is_deleted`

/** The newest version of every card, by name. */
export async function readCards(store: Store): Promise<StoredCard[]> {
  const rows = await store.query<CardRow>(
    sql`SELECT * FROM (SELECT ${columns} FROM rate_card ORDER BY id, version DESC, changed_at LIMIT 1 BY id)
WHERE NOT is_deleted ORDER BY lowerUTF8(name), id`,
  )
  return rows.map(cardOf)
}

/** Every version of a card, newest first; none of one that was deleted. */
export async function readVersions(store: Store, id: string): Promise<StoredCard[]> {
  const rows = await store.query<CardRow>(
    sql`SELECT ${columns} FROM rate_card WHERE id = ${param('String', id)}
ORDER BY version DESC, changed_at LIMIT 1 BY version`,
  )
  return rows[0]?.is_deleted ? [] : rows.map(cardOf)
}

/** One version with its rates, the newest when none is named. It may be of a card that was deleted. */
export async function readVersion(store: Store, id: string, version?: number): Promise<StoredVersion | undefined> {
  const named: Sql = version === undefined ? sql`1` : sql`version = ${param('UInt64', version)}`
  const [row] = await store.query<CardRow>(
    sql`SELECT ${columns}, rates FROM rate_card WHERE id = ${param('String', id)} AND ${named}
ORDER BY version DESC, changed_at LIMIT 1`,
  )
  // Checked before it was written.
  return row && { ...cardOf(row), rates: JSON.parse(row.rates ?? '[]') as Rate[] }
}

/** Adds a version. */
export async function writeVersion(store: Store, card: StoredVersion): Promise<void> {
  await store.insert('rate_card', [
    {
      id: card.id,
      version: card.version,
      name: card.name,
      timezone: card.timezone,
      zero_is_unbilled: card.zeroIsUnbilled,
      rates: JSON.stringify(card.rates),
      rate_count: card.rateCount,
      note: card.note,
      changed_by: card.changedBy,
      changed_at: engineTime(card.changedAt),
      is_deleted: card.isDeleted,
    },
  ])
}

function cardOf(row: CardRow): StoredCard {
  return {
    id: row.id,
    version: row.version,
    name: row.name,
    timezone: row.timezone,
    zeroIsUnbilled: row.zero_is_unbilled,
    rateCount: row.rate_count,
    note: row.note,
    changedBy: row.changed_by,
    changedAt: isoTime(row.changed_at),
    isDeleted: row.is_deleted,
  }
}
