// What somebody was paged for: the incidents and alerts of some entries, newest first.
import { badRequest } from '#contract/api-error.ts'
import { groupBy } from '#contract/group-by.ts'
import { type CauseKind, causeKinds, MOST_CAUSES, type StoryCause } from '#contract/routes/story.ts'
import { join, param, type Sql, sql } from '../store/sql.ts'
import type { Store } from '../store/store.ts'
import { addParts, type PartRow, partColumns } from './part-columns.ts'
import { relatedColumns } from './story-scope.ts'

interface CauseRow extends PartRow {
  readonly cause_kind: CauseKind | null
  readonly cause_id: string | null
  readonly cause_label: string | null
  readonly people: readonly string[]
  readonly rules: readonly string[]
}

/** Causes by channel; as many as a cost summary has rows. */
const MAX_ROWS = 20_000

/** The newest, and then the entries without any cause; `more` is how many causes are left out. */
export async function readCauses(store: Store, where: Sql): Promise<{ causes: StoryCause[]; more: number }> {
  const columns = causeKinds.map((kind) => ({ kind: param('String', kind), ...relatedColumns(kind) }))
  const choose = (part: 'kind' | 'id' | 'label') =>
    sql`multiIf(${join(
      columns.map((each) => sql`${each.id} IS NOT NULL, toNullable(${each[part]})`),
      ', ',
    )}, NULL)`
  const distinct = (key: string) => sql`groupUniqArray(${relatedColumns(key).id})`
  const rows = await store.query<CauseRow>(
    sql`SELECT ${choose('kind')} AS cause_kind, ${choose('id')} AS cause_id, argMax(${choose('label')}, created_at) AS cause_label,
  ${distinct('user')} AS people, ${distinct('onCallDutyPolicyEscalationRule')} AS rules, ${partColumns()}
FROM log_entry FINAL WHERE ${where} GROUP BY cause_kind, cause_id, channel LIMIT ${param('UInt32', MAX_ROWS + 1)}`,
  )
  if (rows.length > MAX_ROWS)
    throw badRequest(
      'More incidents and alerts than can be listed. Choose a shorter range.',
      'from',
      'query_too_expensive',
    )
  const found = [...groupBy(rows, ({ cause_kind, cause_id }) => JSON.stringify([cause_kind, cause_id])).values()]
    .map(presentCause)
    .toSorted((a, b) => (b.firstAt ?? '').localeCompare(a.firstAt ?? ''))
  const known = found.filter(({ kind }) => kind !== null)
  const shown = known.slice(0, MOST_CAUSES)
  return { causes: [...shown, ...found.filter(({ kind }) => kind === null)], more: known.length - shown.length }
}

function presentCause(rows: readonly [CauseRow, ...CauseRow[]]): StoryCause {
  const [{ cause_kind: kind, cause_id: id }] = rows
  const distinct = (part: 'people' | 'rules') => new Set(rows.flatMap((row) => row[part])).size
  // The newest entry knows it best.
  const [newest] = rows.toSorted((a, b) => b.last_at.localeCompare(a.last_at))
  return {
    kind,
    id,
    label: newest?.cause_label || null,
    ...addParts(rows),
    peopleCount: distinct('people'),
    ruleCount: distinct('rules'),
  }
}
