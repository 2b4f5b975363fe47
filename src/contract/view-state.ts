// The state of a log page as its address carries it, and the API query that it stands for. One codec, so
// that a link, the browser's request and the server can never disagree.
import { type Channel, type Field, findField } from './channels/index.ts'

/** Named ranges; each resolves against now and the reader's zone when it is used. */
export const rangePresets = [
  'all',
  'last24h',
  'last7d',
  'last30d',
  'last90d',
  'last12mo',
  'today',
  'yesterday',
  'thisMonth',
  'lastMonth',
] as const

export type RangePreset = (typeof rangePresets)[number]

/** A preset, or fixed instants (ISO, `from` inclusive, `to` exclusive, either may be open). */
export type Range = { readonly preset: RangePreset } | { readonly from: string | null; readonly to: string | null }

export const filterOps = ['is', 'not', 'contains', 'starts', 'ends', 'min', 'max', 'empty', 'filled'] as const
export type FilterOp = (typeof filterOps)[number]

/** One filter on one field. `is` and `not` take any number of values, the others one, `empty` and `filled` none. */
export interface Filter {
  readonly key: string
  readonly op: FilterOp
  readonly values: readonly string[]
}

export interface Sort {
  readonly key: string
  readonly direction: 'asc' | 'desc'
}

export interface ViewState {
  readonly range: Range
  readonly filters: readonly Filter[]
  readonly sort: Sort
  /** Keys of the columns shown, in their order; null for those that the reader has chosen for the channel. */
  readonly columns: readonly string[] | null
}

/** What a log page shows when its address says nothing. */
export function defaultView(channel: Channel): ViewState {
  return { range: { preset: 'all' }, filters: [], sort: { key: channel.time, direction: 'desc' }, columns: null }
}

/** Reads an address. What it cannot read is left out and named in `problems`, so that the page can say so. */
export function parseView(channel: Channel, params: URLSearchParams): { view: ViewState; problems: string[] } {
  const fallback = defaultView(channel)
  const problems: string[] = []
  const filters = new Map<string, Filter>()
  for (const name of new Set(params.keys())) {
    if (reserved.has(name)) continue
    const filter = parseFilter(channel, name, params.getAll(name))
    if (filter && standsBeside(filter, filters)) filters.set(name, filter)
    else problems.push(name)
  }
  const range = parseRange(params, fallback.range)
  if (!range) problems.push('range')
  const sort = parseSortParam(channel, params.get('sort'))
  if (!sort && params.has('sort')) problems.push('sort')
  const columns = parseColumns(channel, params.get('cols'))
  if (!columns && params.has('cols')) problems.push('cols')
  return {
    view: { range: range ?? fallback.range, filters: [...filters.values()], sort: sort ?? fallback.sort, columns },
    problems,
  }
}

// The API's query holds one test a column; a lower and an upper bound become one test.
function standsBeside(filter: Filter, others: ReadonlyMap<string, Filter>): boolean {
  const twins = [...others.values()].filter(({ key }) => key === filter.key)
  return twins.every(({ op }) => isBound(op) && isBound(filter.op))
}

function isBound(op: FilterOp): boolean {
  return op === 'min' || op === 'max'
}

const reserved = new Set(['range', 'from', 'to', 'sort', 'cols'])

/** Writes an address; what equals the default is left out, so that the plain page has a plain address. */
export function formatView(channel: Channel, view: ViewState): URLSearchParams {
  const params = new URLSearchParams()
  const fallback = defaultView(channel)
  formatRange(view.range, params, fallback.range)
  for (const { key, op, values } of view.filters) {
    const name = op === 'is' ? key : `${key}.${op}`
    for (const value of op === 'empty' || op === 'filled' ? [''] : values) params.append(name, value)
  }
  const { sort } = view
  if (sort.key !== fallback.sort.key || sort.direction !== fallback.sort.direction) {
    params.set('sort', `${sort.direction === 'desc' ? '-' : ''}${sort.key}`)
  }
  if (view.columns) params.set('cols', view.columns.join(','))
  return params
}

/** Adds a range to an address; also used by the pages that are not log pages. */
export function formatRange(range: Range, params: URLSearchParams, fallback: Range): void {
  if ('preset' in range) {
    if (!('preset' in fallback) || range.preset !== fallback.preset) params.set('range', range.preset)
    return
  }
  if (range.from !== null) params.set('from', range.from)
  if (range.to !== null) params.set('to', range.to)
}

/** The range that an address names; the fallback when it names none, undefined when it cannot be read. */
export function parseRange(params: URLSearchParams, fallback: Range): Range | undefined {
  const from = params.get('from')
  const to = params.get('to')
  if (from !== null || to !== null) {
    const bad = [from, to].some((text) => text !== null && Number.isNaN(Date.parse(text)))
    return bad ? undefined : { from, to }
  }
  const preset = params.get('range')
  if (preset === null) return fallback
  const known = rangePresets.find((each) => each === preset)
  return known && { preset: known }
}

function parseFilter(channel: Channel, name: string, values: string[]): Filter | undefined {
  const [key = '', opName = 'is', ...rest] = name.split('.')
  const op = filterOps.find((each) => each === opName)
  const field = findField(channel, key)
  if (!op || !field || rest.length > 0 || !opsOf(field).includes(op)) return undefined
  return { key, op, values: op === 'empty' || op === 'filled' ? [] : values }
}

/** The operators that the console offers for a field; none for a field that is no filter. */
export function opsOf(field: Field): readonly FilterOp[] {
  if (field.kind === 'id') return ['is', 'not', 'empty', 'filled']
  return field.filter ? opsByControl[field.filter] : []
}

const opsByControl: Record<NonNullable<Field['filter']>, readonly FilterOp[]> = {
  oneOf: ['is', 'not', 'empty', 'filled'],
  phone: ['is', 'not', 'contains', 'starts', 'ends', 'empty', 'filled'],
  contains: ['contains', 'is', 'starts', 'ends', 'empty', 'filled'],
  amount: ['min', 'max', 'is'],
}

function parseSortParam(channel: Channel, text: string | null): Sort | undefined {
  if (!text) return undefined
  const key = text.replace(/^-/, '')
  if (!findField(channel, key)?.sortable) return undefined
  return { key, direction: text.startsWith('-') ? 'desc' : 'asc' }
}

/** The column of the most telling related resource: the one that is no field. */
export const CAUSE_COLUMN = 'cause'

/** What a list can show: the fields that may be columns, in the order of the definition, and the cause. */
export function columnKeys(channel: Channel): string[] {
  const fields = channel.fields.filter(({ place }) => place === 'column' || place === 'optional')
  const caused = channel.fields.some(({ kind, group }) => kind === 'relation' && group === 'cause')
  return [...fields.map(({ key }) => key), ...(caused ? [CAUSE_COLUMN] : [])]
}

/** Null when the address names none, or none that the channel has. */
function parseColumns(channel: Channel, text: string | null): readonly string[] | null {
  const known = new Set(text ? columnKeys(channel) : [])
  const keys = text?.split(',').filter((key) => known.has(key)) ?? []
  return keys.length === 0 ? null : [...new Set(keys)]
}

/** The API query of a view, its range already resolved to instants (`from` inclusive, `to` exclusive). */
export function viewQuery(
  channel: Channel,
  view: Pick<ViewState, 'filters'>,
  range: { readonly from: string | null; readonly to: string | null },
): Record<string, unknown> {
  const query: Record<string, unknown> = {}
  const { from, to } = range
  if (from !== null && to !== null) query[channel.time] = { _type: 'InBetween', startValue: from, endValue: before(to) }
  else if (from !== null) query[channel.time] = { _type: 'GreaterThanOrEqual', value: from }
  else if (to !== null) query[channel.time] = { _type: 'LessThan', value: to }
  for (const { key, test } of mergeBounds(view.filters)) query[key] = test
  return query
}

// InBetween includes its end, and the store counts microseconds.
function before(iso: string): string {
  const ms = Date.parse(iso)
  return new Date(ms - 1).toISOString().replace('Z', '999Z')
}

function mergeBounds(filters: readonly Filter[]): { key: string; test: unknown }[] {
  return filters.map(({ key, op, values }) => {
    const bound = (name: FilterOp) => filters.find((other) => other.key === key && other.op === name)?.values[0]
    const [min, max] = [bound('min'), bound('max')]
    const both = isBound(op) && min !== undefined && max !== undefined
    return { key, test: both ? { _type: 'InBetween', startValue: min, endValue: max } : tests[op](values) }
  })
}

const tests: Record<FilterOp, (values: readonly string[]) => unknown> = {
  is: (values) => (values.length === 1 ? values[0] : values),
  not: (values) =>
    values.length === 1 ? { _type: 'NotEqual', value: values[0] } : { _type: 'IncludesNone', value: values },
  contains: ([value]) => ({ _type: 'Search', value }),
  starts: ([value]) => ({ _type: 'StartsWith', value }),
  ends: ([value]) => ({ _type: 'EndsWith', value }),
  min: ([value]) => ({ _type: 'GreaterThanOrEqual', value }),
  max: ([value]) => ({ _type: 'LessThanOrEqual', value }),
  empty: () => ({ _type: 'IsNull' }),
  filled: () => ({ _type: 'NotNull' }),
}
