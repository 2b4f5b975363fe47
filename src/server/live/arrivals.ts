// What the store notes of what came, batch by batch, and the entries of it that meet a query.
import type { Channel } from '#contract/channels/index.ts'
import type { Condition } from '#contract/query/operators.ts'
import type { Selected } from '#contract/query/parse-select.ts'
import { LIVE_ENTRIES } from '#contract/routes/live.ts'
import type { Entry } from '#contract/routes/logs.ts'
import type { Principal } from '../access/principal.ts'
import { entryScope } from '../logs/list-entries.ts'
import { columnsFor, presentEntry, type StoredRow } from '../logs/present-entry.ts'
import { columnSql } from '../store/columns.ts'
import { join, param, sql } from '../store/sql.ts'
import type { Store } from '../store/store.ts'

/** Instants as the engine writes them: texts of one length, so that they compare as they are. */
export interface Batch {
  readonly batch: string
  readonly arrived_at: string
  readonly project_id: string
  readonly channel: string
  readonly is_new: boolean
  readonly size: string
  /** The oldest and the newest entry. */
  readonly created_from: string
  readonly created_to: string
}

/** What somebody follows. */
export interface Following {
  readonly channel: Channel
  readonly conditions: readonly Condition[]
  readonly select: readonly Selected[]
}

/** Batches that are read at once, and entries that are looked at for one answer: the newest ones. */
const MAX_BATCHES = 10_000
const MAX_KEYS = 100_000

const instant = "DateTime64(6, 'UTC')"

/** The engine's own clock: several gateways may share a store, and only the store knows when a row came. */
export async function storeTime(store: Store, secondsAgo = 0): Promise<string> {
  const [row] = await store.query<{ moment: string }>(
    sql`SELECT now64(6, 'UTC') - toIntervalSecond(${param('UInt32', secondsAgo)}) AS moment`,
  )
  if (!row) throw new Error('the engine has no clock')
  return row.moment
}

/** Batches that came after an instant, oldest first. */
export async function readBatches(store: Store, since: string): Promise<Batch[]> {
  const newest =
    await store.query<Batch>(sql`SELECT batch, arrived_at, project_id, channel, is_new, length(ids) AS size,
  arrayMin(created_times) AS created_from, arrayMax(created_times) AS created_to
FROM entry_arrival WHERE arrived_at > ${param(instant, since)}
ORDER BY arrived_at DESC, batch LIMIT ${param('UInt32', MAX_BATCHES)}`)
  return newest.reverse()
}

/** The batches in which the caller may find an entry of this log. */
export function batchesFor(principal: Principal, channel: Channel, batches: readonly Batch[]): Batch[] {
  const { projects } = principal
  return batches.filter(
    (each) => each.channel === channel.id && (projects === 'all' || projects.includes(each.project_id)),
  )
}

export interface Matching {
  /** Oldest first. */
  readonly entries: readonly Entry[]
  readonly leftOut: number
}

/** The entries of these batches that meet the query now: the newest, and how many more there are. */
export async function readMatching(
  store: Store,
  principal: Principal,
  { channel, conditions, select }: Following,
  batches: readonly Batch[],
): Promise<Matching> {
  const { looked, unseen } = newestOf(batches)
  if (looked.length === 0) return { entries: [], leftOut: 0 }
  const earliest = outermost(looked, 'arrived_at', 0)
  const from = outermost(looked, 'created_from', 0)
  const to = outermost(looked, 'created_to', -1)
  const columns = join([...new Set(['created_at', ...columnsFor(channel, select)])].map(columnSql), ', ')
  // The keys are the sort key of the log: the engine reads the granules that hold them.
  const rows = await store.query<StoredRow>(sql`SELECT ${columns}, count() OVER () AS matching_rows FROM log_entry FINAL
WHERE ${entryScope(principal, channel, conditions)}
  AND created_at >= ${param(instant, from)} AND created_at <= ${param(instant, to)}
  AND (project_id, channel, created_at, id) IN (
    SELECT project_id, channel, arrived_created, arrived_id FROM entry_arrival
    ARRAY JOIN ids AS arrived_id, created_times AS arrived_created
    WHERE arrived_at >= ${param(instant, earliest)} AND batch IN ${param(
      'Array(String)',
      looked.map(({ batch }) => batch),
    )})
ORDER BY created_at DESC, id ASC LIMIT ${param('UInt32', LIVE_ENTRIES)}`)
  const matching = Number(rows[0]?.matching_rows ?? 0)
  return {
    entries: rows.map((row) => presentEntry(principal, channel, select, row)).reverse(),
    leftOut: matching - rows.length + unseen,
  }
}

function outermost(batches: readonly Batch[], key: 'arrived_at' | 'created_from' | 'created_to', end: 0 | -1) {
  return batches
    .map((each) => each[key])
    .sort()
    .at(end)
}

// A backfill brings a million rows in a minute: of so many the newest batches are looked at.
function newestOf(batches: readonly Batch[]): { looked: Batch[]; unseen: number } {
  const looked: Batch[] = []
  let [keys, unseen] = [0, 0]
  for (const batch of batches.toReversed()) {
    const size = Number(batch.size)
    if (keys + size > MAX_KEYS && keys > 0) unseen += size
    else {
      keys += size
      looked.push(batch)
    }
  }
  return { looked, unseen }
}
