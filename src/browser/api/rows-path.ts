// Addresses of the log entries behind a figure.
import { paths } from '#browser/paths.ts'
import { AMOUNT, type Channel, COST_STATE, fieldOf, findField, type Tone } from '#contract/channels/index.ts'
import type { CostState } from '#contract/routes/money-fields.ts'
import { defaultView, type Filter, formatView, type Range } from '#contract/view-state.ts'

export interface RowsBehind {
  readonly range: Range
  readonly filters?: readonly Filter[]
  /** Only entries with this outcome. */
  readonly tone?: Tone
  /** Only entries whose cost is known in one of these ways. */
  readonly states?: readonly CostState[]
  /** Dearest first, charged or estimated. */
  readonly dearest?: boolean
}

/** The log page that shows these entries; undefined where it could show none or not exactly these. */
export function rowsPath(
  channel: Channel,
  { range, filters = [], tone, states, dearest }: RowsBehind,
): string | undefined {
  const toned = tone === undefined ? filters : withTone(channel, filters, tone)
  const all = states && toned ? withStates(channel, toned, states) : toned
  if (!all) return undefined
  const sort = dearest && channel.cost !== null ? { key: AMOUNT, direction: 'desc' as const } : undefined
  const view = { ...defaultView(channel), range, filters: all, ...(sort && { sort }) }
  return paths.log(channel, formatView(channel, view))
}

/** The channel's statuses of one tone, as the source spells them. */
export function statusesOf(channel: Channel, tone: Tone): string[] {
  const field = fieldOf(channel, channel.status)
  return field.kind === 'status' ? field.options.filter((each) => each.tone === tone).map(({ value }) => value) : []
}

// What the channel's source never bills has no such field.
function withStates(channel: Channel, filters: readonly Filter[], states: readonly CostState[]): Filter[] | undefined {
  if (!findField(channel, COST_STATE) || filters.some(({ key }) => key === COST_STATE)) return undefined
  return [...filters, { key: COST_STATE, op: 'is', values: [...states] }]
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
