// The rows of an export in its order, a piece at a time.
import type { SortKey } from '#contract/query/parse-sort.ts'
import { entryScope, orderBy } from '../logs/list-entries.ts'
import type { StoredRow } from '../logs/present-entry.ts'
import { columnOf, columnSql, labelColumn, RELATED_COLUMN, textColumn } from '../store/columns.ts'
import { settled } from '../store/late.ts'
import { and, join, type Sql, sql } from '../store/sql.ts'
import type { Store } from '../store/store.ts'
import type { ExportPlan } from './export-plan.ts'
import type { Windows } from './windows.ts'

/** By time and then by id: windows follow each other, so that none has to wait for the rest. */
export function followsTime({ channel, sort }: Pick<ExportPlan, 'channel' | 'sort'>): boolean {
  const [time, id, ...others] = sort
  return others.length === 0 && isField(time, channel.time) && isField(id, '_id') && id?.direction === 'asc'
}

/** Pieces of rows. Reading goes on only while somebody takes them. */
export async function* readRows(
  store: Store,
  plan: ExportPlan,
  { windows }: Windows,
  signal: AbortSignal,
): AsyncGenerator<readonly StoredRow[]> {
  if (!followsTime(plan)) {
    yield* readSorted(store, plan, windows, signal)
    return
  }
  const columns = join(neededColumns(plan).map(columnSql), ', ')
  const read = (where: Sql) =>
    store.query<StoredRow>(
      sql`SELECT ${columns} FROM log_entry FINAL WHERE ${scopeOf(plan, where)} ORDER BY ${orderOf(plan)}`,
      { signal },
    )
  for (const { where } of inTurn(plan, windows)) {
    signal.throwIfAborted()
    yield await read(where)
  }
}

/** In any other order all rows are needed before the first is known: they are set aside and sorted on the disk. */
async function* readSorted(
  store: Store,
  plan: ExportPlan,
  windows: Windows['windows'],
  signal: AbortSignal,
): AsyncGenerator<readonly StoredRow[]> {
  const stage = await store.stage({ ...longRead(plan, windows), signal, onPart: () => {} })
  try {
    const select = sql`SELECT * FROM ${stage.from} ORDER BY ${settled(orderOf(plan))}`
    let rest = ''
    const decoder = new TextDecoder()
    for await (const bytes of store.stream(select, 'JSONEachRow', signal)) {
      const lines = (rest + decoder.decode(bytes, { stream: true })).split('\n')
      rest = lines.pop() ?? ''
      yield lines.map((line) => JSON.parse(line) as StoredRow) // one line a row, as selected
    }
    if (rest.trim() !== '') yield [JSON.parse(rest) as StoredRow]
  } finally {
    await stage.remove()
  }
}

/** A read that the engine does as a whole: in an order of its own, or into a file. */
export function longRead(plan: ExportPlan, windows: Windows['windows']) {
  const columns = [...new Set([...neededColumns(plan), ...plan.sort.flatMap((key) => sortColumns(plan, key))])]
  const from = (where: Sql) =>
    sql`SELECT ${join(columns.map(columnSql), ', ')} FROM log_entry FINAL WHERE ${scopeOf(plan, where)}`
  const whole = from(sql`1`)
  if (!followsTime(plan)) return { parts: windows.map(({ where }) => from(where)), whole }
  return { parts: inTurn(plan, windows).map(({ where }) => sql`${from(where)} ORDER BY ${orderOf(plan)}`), whole }
}

/** The windows in the order of an export that follows the time. */
function inTurn({ sort }: ExportPlan, windows: Windows['windows']): Windows['windows'] {
  return sort[0]?.direction === 'desc' ? windows.toReversed() : windows
}

export function orderOf({ channel, sort }: ExportPlan): Sql {
  return join(
    sort.map((key) => orderBy(channel, key)),
    ', ',
  )
}

/** Columns of the file, and the cost, whose sum is told. */
function neededColumns({ columns, channel }: ExportPlan): string[] {
  return [...new Set([...columns.map(({ name }) => name), ...(channel.cost === null ? [] : ['cost_cents'])])]
}

function scopeOf({ principal, channel, conditions }: ExportPlan, where: Sql): Sql {
  return and([entryScope(principal, channel, conditions), where])
}

function sortColumns({ channel }: ExportPlan, { subject }: SortKey): string[] {
  const { field } = subject
  const own = [columnOf(channel, field).name, textColumn(channel, field).name]
  return field.kind === 'relation' ? [...own, labelColumn(field).name, RELATED_COLUMN] : own
}

function isField(key: SortKey | undefined, name: string): boolean {
  return key?.subject.of === 'field' && key.subject.field.key === name
}
