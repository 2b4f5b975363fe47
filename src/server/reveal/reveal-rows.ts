// Reveals as rows of the store.
import { engineTime, isoTime } from '../store/engine-time.ts'
import { param, sql } from '../store/sql.ts'
import type { Store } from '../store/store.ts'

/** What is revealed to one caller. */
export interface StoredReveal {
  /** UUID, lower case. */
  readonly id: string
  /** Kind and id of the caller. */
  readonly caller: { readonly kind: string; readonly id: string }
  /** Null for a contact. */
  readonly entry: { readonly channel: string; readonly id: string } | null
  /** Hashes of the contact's keys; none for an entry. */
  readonly contacts: readonly string[]
  /** The number, masked. */
  readonly label: string
  /** Ids of the projects in which its entries are. */
  readonly projects: readonly string[]
  /** ISO, as is the end. */
  readonly startedAt: string
  readonly expiresAt: string
  /** Before its time. */
  readonly ended: boolean
}

interface RevealRow {
  readonly id: string
  readonly caller_kind: string
  readonly caller_id: string
  readonly channel: string
  readonly entry_id: string
  readonly contacts: readonly string[]
  readonly label: string
  readonly projects: readonly string[]
  readonly started_at: string
  readonly expires_at: string
  readonly ended: number
}

/** Those that last beyond this moment (milliseconds since 1970), newest first. */
export async function readReveals(store: Store, now: number): Promise<StoredReveal[]> {
  const moment = param("DateTime64(3, 'UTC')", engineTime(new Date(now).toISOString()))
  const rows = await store.query<RevealRow>(
    sql`SELECT id, caller_kind, caller_id, channel, entry_id, contacts, label, projects, started_at, expires_at, ended
FROM reveal FINAL WHERE expires_at > ${moment} AND ended = 0 ORDER BY started_at DESC, id DESC`,
  )
  return rows.map((row) => ({
    id: row.id,
    caller: { kind: row.caller_kind, id: row.caller_id },
    entry: row.channel === '' ? null : { channel: row.channel, id: row.entry_id },
    contacts: row.contacts,
    label: row.label,
    projects: row.projects,
    startedAt: isoTime(row.started_at),
    expiresAt: isoTime(row.expires_at),
    ended: row.ended === 1,
  }))
}

export async function writeReveal(store: Store, reveal: StoredReveal): Promise<void> {
  const row: { [Column in keyof RevealRow]: unknown } = {
    id: reveal.id,
    caller_kind: reveal.caller.kind,
    caller_id: reveal.caller.id,
    channel: reveal.entry?.channel ?? '',
    entry_id: reveal.entry?.id ?? '',
    contacts: reveal.contacts,
    label: reveal.label,
    projects: reveal.projects,
    started_at: engineTime(reveal.startedAt),
    expires_at: engineTime(reveal.expiresAt),
    ended: Number(reveal.ended),
  }
  await store.insert('reveal', [row])
}
