// Queries as large as the limits allow: where statements, parameters and times are longest.
import { billedChannels, type Channel, channels, type Field } from '#contract/channels/index.ts'
import { queryLimits } from '#contract/query/limits.ts'
import { MULTI_SEARCH } from '#contract/query/operators.ts'
import { type Unsigned, withJson } from './test-request.ts'

type Make = (n: number) => unknown

const numbered: Make = (n) => n + 0.5
const worded: Make = (n) => `${n}${'%'.repeat(800)}`
const byKind: Partial<Record<Field['kind'], Make>> = {
  id: (n) => `aaaaaaaa-0000-4000-8000-${String(n).padStart(12, '0')}`,
  relation: (n) => `aaaaaaaa-0000-4000-8000-${String(n).padStart(12, '0')}`,
  phone: (n) => `+1555${n}`,
  timestamp: (n) => new Date(1_780_000_000_000 + n).toISOString(),
  ticks: (n) => 638500000000000000 + n,
  money: numbered,
  integer: (n) => n,
}

const listOf = (make: Make, length: number) => Array.from({ length }, (_none, n) => make(n))

/** The deepest path that may be tested inside of JSON, with long keys. */
function deep(test: unknown, key = 'a'.repeat(200)): unknown {
  return Array(queryLimits.jsonDepth)
    .fill(key)
    .reduce((inner) => ({ [key]: inner }), test)
}

function fieldQueries(field: Field): unknown[] {
  const { values, conditions } = queryLimits
  const list = (make: Make) =>
    ['Includes', 'IncludesNone'].map((_type) => ({ [field.key]: { _type, value: listOf(make, values) } }))
  if (field.kind === 'json') {
    const inside = (make: Make) => [
      { [field.key]: deep(listOf(make, values)) },
      { [field.key]: deep({ _type: 'IncludesNone', value: listOf(make, values) }) },
    ]
    const many = Object.fromEntries(
      listOf((n) => [`k${n}`, { _type: 'EqualToOrNull', value: n }], conditions) as [string, unknown][],
    )
    return [...list(worded), ...inside((n) => n), ...inside((n) => `${n}`), { [field.key]: many }]
  }
  if (field.kind !== 'relation') return list(byKind[field.kind] ?? worded)
  const related = field.columns.map(({ key, kind }) => {
    const make =
      kind === 'integer' || kind === 'boolean'
        ? (n: number) => (kind === 'boolean' ? n % 2 === 0 : n)
        : (byKind[kind as Field['kind']] ?? worded)
    return { [field.key]: { [key]: listOf(make, values) } }
  })
  return [...list(byKind.relation ?? worded), ...related]
}

function wideQueries(channel: Channel): unknown[] {
  const { conditions, text } = queryLimits
  const fields = Array.from({ length: conditions }, (_none, n) => channel.fields[n % channel.fields.length]?.key)
  const search = { _type: MULTI_SEARCH, value: '%'.repeat(text), fields }
  const each = Object.fromEntries(
    channel.fields.map(({ key }) => [key, { _type: 'NotContains', value: '\\'.repeat(text) }]),
  )
  return [{ any: search }, each]
}

/** The longest query on each kind of field and the widest on each channel: as a count, a list of everything, and values or a sum. */
export function limitRequests(): Unsigned[] {
  const kinds = new Map(channels.flatMap((channel) => channel.fields.map((field) => [field.kind, { channel, field }])))
  return [
    ...[...kinds.values()].flatMap(({ channel, field }) =>
      fieldQueries(field).flatMap((query) => requestsFor(channel, query)),
    ),
    ...channels.flatMap((channel) => wideQueries(channel).flatMap((query) => requestsFor(channel, query))),
  ]
}

function requestsFor(channel: Channel, query: unknown): Unsigned[] {
  const base = `/api/${channel.resource}`
  const select = Object.fromEntries(channel.fields.map(({ key, kind }) => [key, kind === 'relation' ? null : true]))
  const sort = Object.fromEntries(channel.fields.slice(0, queryLimits.sortKeys).map(({ key }) => [key, 'ASC']))
  const field = channel.fields.find(({ filter }) => filter === 'oneOf')?.key
  const groupBy = ['user', 'toNumber', 'status']
  const sum = { from: '2025-01-01', to: '2027-01-01', interval: 'day', groupBy, compare: 'previous-year', query }
  return [
    withJson('POST', `${base}/count`, { query }),
    withJson('POST', `${base}/get-list?limit=100`, { query, select, sort }),
    billedChannels.includes(channel)
      ? withJson('POST', '/api/cost-summary', { ...sum, channels: [channel.id] })
      : withJson('POST', `${base}/values`, { field, query }),
  ]
}
