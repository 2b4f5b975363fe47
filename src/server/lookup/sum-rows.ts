// The sums over a contact's entries where one page holds them all: as the engine adds them up (read-summary.ts),
// without asking it a second time.
import { type Channel, fieldOf, findChannel, type Tone } from '#contract/channels/index.ts'
import { groupBy } from '#contract/group-by.ts'
import { addDecimals } from '#contract/money.ts'
import { type Lookup, noticeKinds } from '#contract/routes/lookup.ts'
import type { CostState } from '#contract/routes/money-fields.ts'
import { presentInstant, type StoredRow } from '../logs/present-entry.ts'
import { columnSql } from '../store/columns.ts'
import { join, type Sql, sql } from '../store/sql.ts'
import { noticeKind } from './notices.ts'

/** What the sums need of a row, beside what an entry does. */
export const summedColumns: Sql = sql`${join(['cost_cents', 'estimate_cents', 'cost_state', 'status', 'id'].map(columnSql), ', ')}, ${noticeKind} AS notice`

export function sumRows(rows: readonly StoredRow[]): Pick<Lookup, 'summary' | 'matching' | 'notices'> {
  const summary = [...groupBy(rows, (row) => String(row.channel))].flatMap(([id, own]) => {
    const channel = findChannel(id)
    return channel ? [sumChannel(channel, own)] : []
  })
  return {
    summary: summary.toSorted((a, b) => b.count - a.count || (a.channel < b.channel ? -1 : 1)),
    matching: rows.length,
    notices: rows
      .flatMap(noticeOf)
      .toSorted((a, b) => b.at.localeCompare(a.at))
      .slice(0, MOST_NOTICES),
  }
}

/** Of the newest, how many notices are told. */
export const MOST_NOTICES = 20

type Rows = readonly [StoredRow, ...StoredRow[]]

function sumChannel(channel: Channel, rows: Rows): Lookup['summary'][number] {
  const costing = (state: CostState) => rows.filter((row) => row.cost_state === state).length
  const sum = (column: string) =>
    addDecimals('0', ...rows.flatMap((row) => (row[column] == null ? [] : String(row[column]))))
  const times = rows.map((row) => String(row.created_at)).toSorted()
  return {
    channel: channel.id,
    count: rows.length,
    costInUSDCents: channel.cost && sum('cost_cents'),
    estimatedInUSDCents: channel.cost || costing('estimated') > 0 ? sum('estimate_cents') : null,
    chargedCount: costing('charged'),
    estimatedCount: costing('estimated'),
    notChargedCount: costing('notCharged'),
    unknownCount: costing('unknown'),
    arrivedCount: ending(channel, rows, 'arrived'),
    failedCount: ending(channel, rows, 'failed'),
    first: presentInstant(times[0] ?? ''),
    last: presentInstant(times.at(-1) ?? ''),
  }
}

function ending(channel: Channel, rows: Rows, tone: Tone): number {
  const field = fieldOf(channel, channel.status)
  const words = new Set(
    field.kind === 'status' ? field.options.filter((each) => each.tone === tone).map(({ value }) => value) : [],
  )
  return rows.filter((row) => words.has(String(row.status))).length
}

function noticeOf(row: StoredRow): Lookup['notices'] {
  const kind = noticeKinds.find((each) => each === row.notice)
  if (!kind) return []
  return [{ kind, channel: String(row.channel), entryId: String(row.id), at: presentInstant(String(row.created_at)) }]
}
