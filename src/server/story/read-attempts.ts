// Single entries, those to people on call first: notices to subscribers are told as far as there is room.
import { type Channel, fieldOf, findChannel, findField } from '#contract/channels/index.ts'
import { codeIn } from '#contract/provider-codes/provider-codes.ts'
import type { CostState } from '#contract/routes/money-fields.ts'
import { type Attempt, chainLevels, MOST_ATTEMPTS, type Named } from '#contract/routes/story.ts'
import { labelKind, rowColumns, shown, type Viewer } from '../access/personal.ts'
import { presentInstant } from '../logs/present-entry.ts'
import { amountCents, costState } from '../store/priced-columns.ts'
import { ident, join, param, type Sql, sql } from '../store/sql.ts'
import type { Store } from '../store/store.ts'
import { hasTone } from '../store/tone-sql.ts'
import { relatedColumns, sharedColumn } from './story-scope.ts'

const relations = [...chainLevels, 'team'] as const
type Relation = (typeof relations)[number]

/** One entry and what it is related to. */
export interface ToldEntry {
  readonly attempt: Attempt
  readonly related: Readonly<Record<Relation, Named>>
}

type EntryRow = Readonly<Record<`id_${number}` | `label_${number}`, string | null>> & {
  readonly channel: string
  readonly entry_id: string
  readonly created_at: string
  readonly contact_number: string | null
  readonly contact_reversed?: string
  readonly status: string
  readonly outcome: Attempt['outcome']
  readonly code: string | null
  readonly message: string | null
  readonly state: CostState
  readonly amount: string | null
}

/** In order of time; more than `MOST_ATTEMPTS` are left out. */
export async function readAttempts(store: Store, viewer: Viewer, where: Sql): Promise<ToldEntry[]> {
  const columns = relations.map(relatedColumns)
  const names = columns.map(({ id, label }, n) => sql`${id} AS ${ident(`id_${n}`)}, ${label} AS ${ident(`label_${n}`)}`)
  const onCall = chainLevels.map((level) => relatedColumns(level).id)
  const rows = await store.query<EntryRow>(
    sql`SELECT channel, id AS entry_id, created_at, ${join(['contact_number', ...rowColumns(viewer)].map(ident), ', ')}, status,
  multiIf(${hasTone('arrived')}, 'arrived', ${hasTone('failed')}, 'failed', ${hasTone('moving')}, 'moving', 'unclear') AS outcome,
  ${sharedColumn('errorCode')} AS code, ${sharedColumn('statusMessage')} AS message,
  ${costState} AS state, ${amountCents} AS amount, ${join(names, ', ')}
FROM log_entry FINAL WHERE ${where}
ORDER BY coalesce(${join(onCall, ', ')}) IS NULL ASC, created_at ASC, channel ASC, id ASC
LIMIT ${param('UInt32', MOST_ATTEMPTS)}`,
  )
  return rows
    .toSorted((a, b) => a.created_at.localeCompare(b.created_at))
    .flatMap((row) => {
      const channel = findChannel(row.channel)
      return channel ? [tell(viewer, channel, row)] : []
    })
}

function tell(viewer: Viewer, channel: Channel, row: EntryRow): ToldEntry {
  const { personal } = fieldOf(channel, channel.contact)
  const number = row.contact_number
  const whose = { channel: channel.id, id: row.entry_id, contact_reversed: row.contact_reversed }
  const names = relations.map((relation, n) => {
    const [id, label] = [row[`id_${n}`] ?? null, row[`label_${n}`] || null]
    return [relation, { id, label: shown(viewer, labelKind(findField(channel, relation)), label) }] as const
  })
  return {
    attempt: {
      channel: row.channel,
      id: row.entry_id,
      at: presentInstant(row.created_at),
      number: shown(viewer, personal, number, whose),
      status: row.status,
      outcome: row.outcome,
      code: row.outcome === 'failed' ? row.code || codeIn(row.message) : null,
      costState: row.state,
      amountInUSDCents: row.amount,
    },
    // A cast, because fromEntries forgets the keys; all are there.
    related: Object.fromEntries(names) as Record<Relation, Named>,
  }
}
