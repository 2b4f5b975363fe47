// A small OneUptime for tests: rows with microseconds, shown with milliseconds, in its forms and with its words.
import type { TestAnswer, TestRequest } from '../upstream/test-http.ts'

export interface TestRow {
  readonly _id: string
  /** Canonical instant with microseconds. */
  readonly createdAt: string
  readonly [key: string]: unknown
}

export interface TestServer {
  rows: TestRow[]
  /** Called after each page is made. */
  afterPage?: (page: number) => void
  readonly maxLimit?: number
  /** Gives no more rows, whatever it is asked for, and does not say so. */
  readonly cutTo?: number
  readonly withoutCount?: true
  readonly plain?: true
}

interface Test {
  readonly _type: string
  readonly value?: string
  readonly startValue?: string
  readonly endValue?: string
}

/** The answer to get-list; `by` other columns is sorted alike. */
export function answerList(server: TestServer, page: number, { params, body }: TestRequest): TestAnswer {
  const limit = Number(params.get('limit'))
  const skip = Number(params.get('skip'))
  if (limit > (server.maxLimit ?? 10_000))
    return { status: 400, body: { error: `Limit should be less than ${server.maxLimit}` } }
  const { query, sort } = body as { query: Record<string, Test>; sort: Record<string, string> }
  const [column = '', test] = Object.entries(query)[0] ?? []
  if (!test || Object.keys(sort).join() !== `${column},_id`) return { status: 500, body: { error: 'Server Error' } }
  const timeOf = (row: TestRow) => String(row[column])
  const matching = server.rows
    .filter((row) => matches(timeOf(row), test))
    .sort((a, b) => compare(timeOf(a), timeOf(b)) || compare(a._id, b._id))
  const data = matching.slice(skip, skip + Math.min(limit, server.cutTo ?? limit)).map((row) => present(row, server))
  server.afterPage?.(page)
  return { body: { data, ...(!server.withoutCount && { count: matching.length }), skip, limit } }
}

/** Canonical instant of a number of microseconds after the first of May. */
export function micros(count: number): string {
  const ms = Math.floor(count / 1000)
  const text = new Date(Date.UTC(2026, 4, 1) + ms).toISOString().slice(0, 23)
  return `${text}${String(count % 1000).padStart(3, '0')}Z`
}

/** Rows at these times, in microseconds; ids count up from `first`. */
export function rowsAt(times: readonly number[], first = 0): TestRow[] {
  return times.map((time, index) => ({ _id: idOf(first + index), createdAt: micros(time), updatedAt: micros(time) }))
}

export const idOf = (index: number) => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`
export const idsOf = (rows: readonly TestRow[]) => rows.map(({ _id }) => _id)
export const range = (length: number, value = (index: number) => index) =>
  Array.from({ length }, (_, index) => value(index))

function matches(time: string, { _type, value = '', startValue = '', endValue = '' }: Test): boolean {
  if (_type === 'LessThan') return time < wide(value)
  if (_type === 'InBetween') return time >= wide(startValue) && time <= wide(endValue)
  return false
}

/** Milliseconds as the store compares them. */
function wide(iso: string): string {
  return iso.replace('Z', '000Z')
}

function present(row: TestRow, { plain }: TestServer): object {
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => {
      const short = key.endsWith('At') && typeof value === 'string' ? `${value.slice(0, 23)}Z` : value
      return [key, key.endsWith('At') && !plain ? { _type: 'DateTime', value: short } : short]
    }),
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
