// The sums over all of a contact's entries, channel by channel.
import { findChannel } from '#contract/channels/index.ts'
import { type Lookup, noticeKinds } from '#contract/routes/lookup.ts'
import { type FigureRow, figureColumns, presentFigures } from '../costs/figures.ts'
import { presentInstant } from '../logs/present-entry.ts'
import { param, type Sql, sql } from '../store/sql.ts'
import type { Store } from '../store/store.ts'
import { noticeKind } from './notices.ts'
import { MOST_NOTICES } from './sum-rows.ts'

interface SummaryRow extends FigureRow {
  readonly channel: string
  readonly first: string
  readonly last: string
  readonly matching: string
  readonly notices: readonly (readonly [string, string, string])[]
}

interface Rows {
  readonly from: Sql
  readonly all: Sql
  readonly filters: Sql
}

/** `matching` counts the rows that the filters leave, all else is of all of them. */
export async function readSummary(
  store: Store,
  { from, all, filters }: Rows,
): Promise<Pick<Lookup, 'summary' | 'matching' | 'notices'>> {
  const rows = await store.query<SummaryRow>(
    sql`SELECT channel, ${figureColumns()},
  min(created_at) AS first, max(created_at) AS last, countIf(${filters}) AS matching,
  arraySlice(arrayReverseSort(groupArrayIf((created_at, id, ${noticeKind} AS notice), notice != '')), 1, ${param('UInt32', MOST_NOTICES)}) AS notices
FROM ${from} FINAL WHERE ${all} GROUP BY channel ORDER BY entries DESC, channel ASC`,
  )
  return {
    summary: rows.map(presentRow),
    matching: rows.reduce((sum, { matching }) => sum + Number(matching), 0),
    notices: rows
      .flatMap(presentNotices)
      .toSorted((a, b) => b.at.localeCompare(a.at))
      .slice(0, MOST_NOTICES),
  }
}

function presentRow(row: SummaryRow): Lookup['summary'][number] {
  const figures = presentFigures(row)
  const billed = findChannel(row.channel)?.cost
  return {
    channel: row.channel,
    ...figures,
    ...(!billed && { costInUSDCents: null }),
    ...(!billed && figures.estimatedCount === 0 && { estimatedInUSDCents: null }),
    first: presentInstant(row.first),
    last: presentInstant(row.last),
  }
}

function presentNotices({ channel, notices }: SummaryRow): Lookup['notices'] {
  return notices.flatMap(([at, entryId, word]) => {
    const kind = noticeKinds.find((each) => each === word)
    return kind ? [{ kind, channel, entryId, at: presentInstant(at) }] : []
  })
}
