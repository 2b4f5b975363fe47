// The state of the cost page as its address carries it: read by the page, and by the gateway where one is saved.
import type { Channel } from './channels/index.ts'
import { type Comparison, comparisons, type Dimension, dimensions, type Interval, intervals } from './routes/costs.ts'
import { defaultView, type Filter, formatRange, formatView, parseRange, parseView, type Range } from './view-state.ts'

export const costColumns = ['name', 'entries', 'arrived', 'cost', 'change', 'unit'] as const
export type CostColumn = (typeof costColumns)[number]

export interface CostSort {
  readonly column: CostColumn
  readonly direction: 'asc' | 'desc'
}

export interface CostView {
  readonly range: Range
  readonly interval: Interval | 'auto'
  readonly compare: Comparison | 'none'
  readonly by: Dimension
  readonly thenBy: Dimension | null
  /** Ids of the channels summed; null for all that bill. */
  readonly channels: readonly string[] | null
  /** Tests that every channel summed understands. */
  readonly filters: readonly Filter[]
  readonly sort: CostSort
  readonly chart: 'columns' | 'table'
  /** Every row of the table, not only the first hundred. */
  readonly all: boolean
  /** What was wasted is told below the table. */
  readonly waste: boolean
}

export const defaultCostView: CostView = {
  range: { preset: 'last12mo' },
  interval: 'auto',
  compare: 'previous-period',
  by: 'channel',
  thenBy: null,
  channels: null,
  filters: [],
  sort: { column: 'cost', direction: 'desc' },
  chart: 'columns',
  all: false,
  waste: false,
}

/** Names in the address that are the page's own; everything else is a filter. */
export const ownNames = [
  'range',
  'from',
  'to',
  'interval',
  'compare',
  'by',
  'then',
  'channels',
  'sort',
  'chart',
  'rows',
  'waste',
]

/** Reads an address against the channels that may be summed. What it cannot read is left out and named. */
export function parseCostView(params: URLSearchParams, offered: readonly Channel[]) {
  const problems: string[] = []
  const fallback = defaultCostView
  function read<T>(name: string, parse: (text: string) => T | undefined, otherwise: T): T {
    const text = params.get(name)
    if (text === null) return otherwise
    const value = parse(text)
    if (value === undefined) problems.push(name)
    return value ?? otherwise
  }
  const range = parseRange(params, fallback.range)
  if (!range) problems.push('range')
  const by = read('by', oneOf(dimensions), fallback.by)
  const channels = read('channels', (text) => parseChannels(text, offered), fallback.channels)
  const { filters, unread } = parseFilters(params, chosenChannels({ channels }, offered))
  const view: CostView = {
    range: range ?? fallback.range,
    interval: read('interval', oneOf(intervals), fallback.interval),
    compare: read('compare', oneOf([...comparisons, 'none'] as const), fallback.compare),
    by,
    thenBy: read('then', oneOf(dimensions.filter((each) => each !== by)), fallback.thenBy),
    channels,
    filters,
    sort: read('sort', parseSort, fallback.sort),
    chart: read('chart', oneOf(['columns', 'table'] as const), fallback.chart),
    all: read('rows', oneOf(['all'] as const), undefined) === 'all',
    waste: read('waste', oneOf(['open'] as const), undefined) === 'open',
  }
  return { view, problems: [...problems, ...unread] }
}

/** Writes an address; what equals the default is left out. */
export function formatCostView(view: CostView, offered: readonly Channel[]): URLSearchParams {
  const params = new URLSearchParams()
  const fallback = defaultCostView
  const write = (name: string, value: string | null, plain: string | null) => {
    if (value !== null && value !== plain) params.set(name, value)
  }
  formatRange(view.range, params, fallback.range)
  write('interval', view.interval, fallback.interval)
  write('compare', view.compare, fallback.compare)
  write('by', view.by, fallback.by)
  write('then', view.thenBy, fallback.thenBy)
  write('channels', view.channels?.join(',') ?? null, null)
  write('sort', formatSort(view.sort), formatSort(fallback.sort))
  write('chart', view.chart, fallback.chart)
  write('rows', view.all ? 'all' : null, null)
  write('waste', view.waste ? 'open' : null, null)
  const [channel] = chosenChannels(view, offered)
  if (channel) {
    for (const [name, value] of formatView(channel, { ...defaultView(channel), filters: view.filters })) {
      params.append(name, value)
    }
  }
  return params
}

/** What is summed unless an address asks otherwise: receipts are priced by a rate card alone, and so on request. */
export function whollyBilled(offered: readonly Channel[]): readonly Channel[] {
  return offered.filter(({ cost }) => cost !== null)
}

/** The channels that a view sums, in the console's order. */
export function chosenChannels(
  { channels }: Pick<CostView, 'channels'>,
  offered: readonly Channel[],
): readonly Channel[] {
  return channels === null ? whollyBilled(offered) : offered.filter(({ id }) => channels.includes(id))
}

function oneOf<const T extends string>(values: readonly T[]): (text: string) => T | undefined {
  return (text) => values.find((value) => value === text)
}

function parseChannels(text: string, offered: readonly Channel[]): readonly string[] | undefined {
  const ids = text.split(',')
  const known = offered.map(({ id }) => id).filter((id) => ids.includes(id))
  return known.length === 0 ? undefined : known
}

function parseSort(text: string): CostSort | undefined {
  const column = costColumns.find((each) => each === text.replace(/^-/, ''))
  return column && { column, direction: text.startsWith('-') ? 'desc' : 'asc' }
}

function formatSort({ column, direction }: CostSort): string {
  return `${direction === 'desc' ? '-' : ''}${column}`
}

function parseFilters(params: URLSearchParams, channels: readonly Channel[]) {
  const rest = new URLSearchParams([...params].filter(([name]) => !ownNames.includes(name)))
  const views = channels.map((channel) => parseView(channel, rest))
  const [first, ...others] = views
  const filters = (first?.view.filters ?? []).filter((filter) =>
    others.every(({ view }) => view.filters.some((each) => nameOf(each) === nameOf(filter))),
  )
  const understood = new Set(filters.map(nameOf))
  return { filters, unread: [...new Set(rest.keys())].filter((name) => !understood.has(name)) }
}

function nameOf({ key, op }: Filter): string {
  return op === 'is' ? key : `${key}.${op}`
}
