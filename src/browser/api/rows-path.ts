// Addresses of the log entries behind a figure.
import { paths } from '#browser/paths.ts'
import { type Channel, fieldOf, type Tone } from '#contract/channels/index.ts'
import { defaultView, type Filter, formatView, type Range } from '#contract/view-state.ts'

export interface RowsBehind {
  readonly range: Range
  readonly filters?: readonly Filter[]
  /** Only entries with this outcome. */
  readonly tone?: Tone
  /** Dearest first. */
  readonly dearest?: boolean
}

/** The log page that shows these entries; undefined where it could show none or not exactly these. */
export function rowsPath(channel: Channel, { range, filters = [], tone, dearest }: RowsBehind): string | undefined {
  const all = tone === undefined ? filters : withTone(channel, filters, tone)
  if (!all) return undefined
  const sort = dearest && channel.cost !== null ? { key: channel.cost, direction: 'desc' as const } : undefined
  const view = { ...defaultView(channel), range, filters: all, ...(sort && { sort }) }
  return paths.log(channel, formatView(channel, view))
}

/** The channel's statuses of one tone, as the source spells them. */
export function statusesOf(channel: Channel, tone: Tone): string[] {
  const field = fieldOf(channel, channel.status)
  return field.kind === 'status' ? field.options.filter((each) => each.tone === tone).map(({ value }) => value) : []
}

// A view holds one test a field, so a tone and a filter on the status become one.
function withTone(channel: Channel, filters: readonly Filter[], tone: Tone): Filter[] | undefined {
  const wanted = statusesOf(channel, tone)
  const [given, ...more] = filters.filter(({ key }) => key === channel.status)
  if (more.length > 0) return undefined
  const values = !given || given.op === 'filled' ? wanted : keep(wanted, given)
  if (!values || values.length === 0) return undefined
  return [...filters.filter((each) => each !== given), { key: channel.status, op: 'is', values }]
}

function keep(statuses: readonly string[], { op, values }: Filter): string[] | undefined {
  if (op === 'is') return statuses.filter((status) => values.includes(status))
  return op === 'not' ? statuses.filter((status) => !values.includes(status)) : undefined
}
