// get-list and count of a scripted OneUptime server.
import type { FaultKind } from './faults.ts'
import { type ColumnSet, knownColumns, readSelection, type Selection } from './oneuptime-columns.ts'
import { type Matches, readQuery, serverError } from './oneuptime-query.ts'
import { columnOf, type RemoteRow, rowText } from './oneuptime-row.ts'
import { compare, type Table } from './oneuptime-table.ts'
import { type Answer, json } from './send-answer.ts'

export interface ListRequest {
  readonly columnSet: ColumnSet
  readonly maxLimit: number
  readonly params: URLSearchParams
  readonly body: Readonly<Record<string, unknown>>
  readonly fault: FaultKind | null
}

/** Rows that a fault puts before a page once more. */
const OVERLAP = 5

/** `{data, count, skip, limit}`: `count` is of all rows that match, skip and limit those of the query string. */
export function answerList(table: Table, request: ListRequest): Answer {
  const { params, body, maxLimit } = request
  const skip = integer(params.get('skip') || body.skip, 0)
  const limit = integer(params.get('limit') || body.limit, 10)
  if (skip < 0 || limit < 0) return json(400, { error: 'positiveNumber cannot be less than 0' })
  if (limit > maxLimit) return json(400, { error: `Limit should be less than ${maxLimit}` })
  const read = readQuery(table.channel, knownColumns(table.channel, request.columnSet), part(body, 'query'))
  if ('refusal' in read) return read.refusal
  const chosen = selectionOf(table, request.columnSet, part(body, 'select'))
  if ('refusal' in chosen) return chosen.refusal
  const sorted = inOrder(table, request.columnSet, part(body, 'sort'))
  if (!sorted) return serverError
  const found = sorted.filter(read.matches)
  const data = page(sorted, found, { skip, limit }, request.fault).map((row) => rowText(row, chosen.selection))
  const echo = { skip: integer(params.get('skip'), 0), limit: integer(params.get('limit'), 10) }
  return {
    status: 200,
    body: `{"data":[${data.join(',')}],"count":${found.length},"skip":${echo.skip},"limit":${echo.limit}}`,
  }
}

/** `{count}` of the rows that match. */
export function answerCount(table: Table, request: ListRequest): Answer {
  const read = readQuery(table.channel, knownColumns(table.channel, request.columnSet), part(request.body, 'query'))
  return 'refusal' in read ? read.refusal : json(200, { count: countOf(table.rows, read.matches) })
}

function countOf(rows: readonly RemoteRow[], matches: Matches): number {
  return rows.reduce((sum, row) => sum + (matches(row) ? 1 : 0), 0)
}

function page(
  all: readonly RemoteRow[],
  found: readonly RemoteRow[],
  { skip, limit }: { skip: number; limit: number },
  fault: FaultKind | null,
): readonly RemoteRow[] {
  const rows = found.slice(skip, skip + limit)
  const [first] = rows
  if (!first) return rows
  if (fault === 'repeated_rows') return rows.flatMap((row, at) => (at % 7 === 0 ? [row, row] : [row]))
  if (fault !== 'overlapping_page') return rows
  const at = all.indexOf(first)
  return [...all.slice(Math.max(0, at - OVERLAP), at), ...rows]
}

/** A selection is the same object for the same words, which lets rows keep their text. */
const selections = new Map<string, ReturnType<typeof readSelection>>()

function selectionOf(
  table: Table,
  set: ColumnSet,
  select: Readonly<Record<string, unknown>>,
): { selection: Selection } | { refusal: Answer } {
  const key = `${table.channel.id} ${set} ${JSON.stringify(select)}`
  const known = selections.get(key)
  if (known) return known
  const read = readSelection(table.channel, set, select)
  if (selections.size < 1000) selections.set(key, read)
  return read
}

/** Rows in the order asked for, newest first by default; undefined for a column that the server does not know. */
function inOrder(
  table: Table,
  set: ColumnSet,
  sort: Readonly<Record<string, unknown>>,
): readonly RemoteRow[] | undefined {
  const given = Object.entries(sort)
  const keys = (given.length > 0 ? given : [['createdAt', 'DESC'] as const]).map(
    ([column, way]) => [column, way === -1 || String(way).toUpperCase() === 'DESC' ? -1 : 1] as const,
  )
  const known = knownColumns(table.channel, set)
  if (keys.some(([column]) => !known.includes(column))) return undefined
  const [[first, way] = ['', 1], [second, secondWay] = ['_id', 1]] = keys
  if (keys.length <= 2 && (first === 'createdAt' || first === 'updatedAt') && second === '_id' && secondWay === way) {
    const rows = table.inOrder(first)
    return way === 1 ? rows : rows.toReversed()
  }
  return table.rows.toSorted((a, b) => {
    for (const [column, sign] of keys) {
      const order = compareValues(columnOf(a, column), columnOf(b, column))
      if (order !== 0) return order * sign
    }
    return 0
  })
}

function compareValues(a: unknown, b: unknown): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : compare(JSON.stringify(a), JSON.stringify(b))
}

function integer(given: unknown, fallback: number): number {
  return Number.parseInt(String(given ?? ''), 10) || fallback
}

function part(body: Readonly<Record<string, unknown>>, key: string): Readonly<Record<string, unknown>> {
  const value = body[key]
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}
