// What goes into an evidence pack: who asked for what and when, and every entry that this finds, oldest first.
import { type Channel, channels, findChannel } from '#contract/channels/index.ts'
import { parseInstant } from '#contract/instant.ts'
import { receiptChannels } from '#contract/routes/ladder.ts'
import {
  EVIDENCE_FORMAT,
  type EvidenceEntry,
  type EvidenceFilters,
  type EvidenceHead,
} from '#contract/routes/lookup-evidence.ts'
import type { Principal } from '../../access/principal.ts'
import { zonedWriter } from '../../export/zoned-text.ts'
import type { StoredRow } from '../../logs/present-entry.ts'
import { ladderColumns, readLadders } from '../../logs/read-ladder.ts'
import { columnSql } from '../../store/columns.ts'
import { engineTime } from '../../store/engine-time.ts'
import { join, param, sql } from '../../store/sql.ts'
import type { Store } from '../../store/store.ts'
import { openLookup } from '../lookup-number.ts'
import { packWindows } from './pack-windows.ts'

export interface PackInput {
  readonly number: string
  readonly filters: EvidenceFilters
  readonly zone: string
  /** Milliseconds since 1970; what is newer is left out. */
  readonly asOf: number
}

export interface OpenPack {
  readonly head: EvidenceHead
  /** Entries that it is to hold. */
  count(): Promise<number>
  /** Reads on only while somebody takes them. */
  pieces(signal: AbortSignal): AsyncGenerator<readonly EvidenceEntry[]>
}

/** Throws the 400s of a lookup. Nothing is held but the piece at hand. */
export async function openPack(store: Store, principal: Principal, input: PackInput): Promise<OpenPack> {
  const { number, filters, zone } = input
  const asOf = new Date(input.asOf).toISOString()
  const found = await openLookup(store, principal, { number, filters })
  const scope = {
    from: found.from,
    where: sql`${found.where} AND created_at <= ${param("DateTime64(6, 'UTC')", engineTime(asOf))}`,
  }
  const windows = await packWindows(store, scope)
  const columns = join([...new Set([...found.columns, ...ladderColumns])].map(columnSql), ', ')
  const inZone = zonedWriter(zone)

  async function* pieces(signal: AbortSignal) {
    for (const window of windows) {
      signal.throwIfAborted()
      const rows = await store.query<StoredRow>(
        sql`SELECT ${columns} FROM ${scope.from} FINAL WHERE ${scope.where} AND ${window} ORDER BY created_at, channel, id`,
        { signal },
      )
      const ladders = await laddersOf(store, principal, rows)
      yield rows.flatMap((row): EvidenceEntry[] => {
        const entry = found.present(row)
        const channel = findChannel(String(row.channel))
        if (!entry || !channel) return []
        return [{ ...entry, localTime: inZone(String(entry[channel.time])), ladder: ladders.get(keyOf(row)) ?? null }]
      })
    }
  }

  return {
    head: {
      kind: 'tollbook-evidence-pack',
      formatVersion: EVIDENCE_FORMAT,
      number,
      searchedAs: found.searchedAs,
      filter: filterOf(filters),
      timezone: zone,
      order: 'oldest-first',
      asOf,
      askedBy: principal.name,
      readableChannels: channels.filter(({ id }) => principal.channels.has(id)).map(({ id }) => id),
      masked: principal.masked,
    },
    count: async () => {
      const count = sql`SELECT count() AS held FROM ${scope.from} FINAL WHERE ${scope.where}`
      const [row] = await store.query<{ held: string }>(count)
      return Number(row?.held ?? 0)
    },
    pieces,
  }
}

function filterOf({ channels: ids, direction, outcome, from, to, text }: EvidenceFilters): EvidenceHead['filter'] {
  return {
    channels: ids ? ids.split(',').map((id) => id.trim()) : null,
    direction: direction ?? null,
    outcome: outcome ?? null,
    from: from ? instantText(from) : null,
    to: to ? instantText(to) : null,
    text: text?.trim() || null,
  }
}

/** Milliseconds, as entries have them, unless more was asked for. It has been read already: it is an instant. */
function instantText(given: string): string {
  const iso = parseInstant(given) ?? given
  return iso.endsWith('000Z') ? `${iso.slice(0, -4)}Z` : iso
}

/** Of what was sent; where other channels hold its receipts, the caller may read those too. */
async function laddersOf(store: Store, principal: Principal, rows: readonly StoredRow[]) {
  const isLadder = (channel: Channel) =>
    channel.direction === 'outbound' && receiptChannels(channel).every(({ id }) => principal.channels.has(id))
  const read = channels.filter(isLadder).map(async (channel) => {
    const own = rows.filter((row) => row.channel === channel.id)
    const ladders = own.length === 0 ? new Map() : await readLadders(store, principal, channel, own)
    return own.map((row) => [keyOf(row), ladders.get(String(row.id))] as const)
  })
  return new Map((await Promise.all(read)).flat())
}

function keyOf({ channel, id }: StoredRow): string {
  return `${channel} ${id}`
}
