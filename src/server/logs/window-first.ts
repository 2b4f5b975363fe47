// Rows in order of time are looked for where they probably are: in a stretch of time at that end of the log, then in a
// longer one. The engine merges versions of all that it looks at before it can give the first row, so that looking at
// a million entries for a hundred takes a hundred times as long.
import type { Channel } from '#contract/channels/index.ts'
import type { Condition } from '#contract/query/operators.ts'
import type { SortKey } from '#contract/query/parse-sort.ts'
import { engineTime } from '../store/engine-time.ts'
import { param, type Sql, sql } from '../store/sql.ts'
import type { Store } from '../store/store.ts'
import { stretch } from './time-density.ts'

/** A stretch that held too few rows grows by so much at most, by less where those that it held say that less will do. */
const GROWTH = 64
/** Fewer say nothing of how many there are. */
const TELLING = 10
/** Entries looked at for each row that is wanted: filters leave some out. */
const MARGIN = 2

interface Search {
  readonly channel: Channel
  readonly conditions: readonly Condition[]
  readonly sort: readonly SortKey[]
  /** Rows that the answer needs to be in the window, those that it skips among them. */
  readonly rows: number
}

/** `read` gives the rows that meet a further condition, in order: at most `wanted` of them when it is done. */
export async function readWindowFirst<Row>(
  store: Store,
  { channel, conditions, sort, rows }: Search,
  wanted: number,
  read: (within: Sql) => Promise<Row[]>,
): Promise<Row[]> {
  const direction = timeOrder(channel, sort)
  if (!direction) return read(sql`1`)
  const edge = timeEdge(channel, conditions, direction)
  const way = direction === 'desc' ? sql`>=` : sql`<=`
  for (let margin = MARGIN; ; ) {
    const end = await stretch(store, channel, { direction, edge, rows: rows * margin })
    if (end === null) return read(sql`1`)
    const found = await read(sql`created_at ${way} ${timeParam(end)}`)
    if (found.length >= wanted) return found
    // Those that are skipped were met before the first that was found.
    const met = found.length > 0 ? rows - wanted + found.length : 0
    margin *= met >= TELLING ? Math.min(GROWTH, (MARGIN * rows) / met) : GROWTH
  }
}

/** The direction of a list whose first order is time. */
function timeOrder(channel: Channel, sort: readonly SortKey[]): SortKey['direction'] | undefined {
  const [first] = sort
  return first?.subject.of === 'field' && first.subject.field.key === channel.time ? first.direction : undefined
}

/** Where the conditions cut off the end that the list begins at, milliseconds since 1970. */
function timeEdge(channel: Channel, conditions: readonly Condition[], direction: 'asc' | 'desc'): number | null {
  const edges = conditions.flatMap((condition) => {
    if ('anyOf' in condition || condition.subject.of !== 'field' || condition.subject.field.key !== channel.time)
      return []
    const { test } = condition
    if (test.op === 'between') return Date.parse(direction === 'desc' ? test.end : test.start)
    const bounds = direction === 'desc' ? ['less', 'lessOrEqual'] : ['greater', 'greaterOrEqual']
    return bounds.includes(test.op) && 'value' in test ? Date.parse(test.value) : []
  })
  if (edges.length === 0) return null
  return direction === 'desc' ? Math.min(...edges) : Math.max(...edges)
}

function timeParam(ms: number): Sql {
  return param("DateTime64(6, 'UTC')", engineTime(new Date(ms).toISOString()))
}
