// Questions to which a cluster must give the answers of one server: everything that reads, in every form that becomes
// another statement.
import type { InjectOptions } from 'fastify'
import { type Channel, channels, type Field } from '#contract/channels/index.ts'
import { type OperatorName, operatorNames, orderedKinds } from '#contract/query/operators.ts'
import { comparisons, dimensions, intervals } from '#contract/routes/costs.ts'
import { exportFormats } from '#contract/routes/export.ts'
import { receiptChannels } from '#contract/routes/ladder.ts'
import type { Entry } from '#contract/routes/logs.ts'
import { queryOf } from './reference.ts'
import { CONTACT, NOW, SOURCE } from './test-shard-world.ts'

const post = (url: string, payload: object = {}): InjectOptions => ({ method: 'POST', url, payload })
const get = (url: string, params: Record<string, string> = {}): InjectOptions => {
  const search = new URLSearchParams(params).toString()
  return { method: 'GET', url: search ? `${url}?${search}` : url }
}

const day = (before: number) => new Date(NOW - before * 86_400_000).toISOString()
const year = { from: day(400), to: day(-60) }
const lately = { from: day(40), to: day(0) }

/** `every` asks each field in many ways; `some` asks each way once. */
export type ShardDepth = 'every' | 'some'

/** `entries` are some of the channel, newest first, every field told. */
export function logAsks(channel: Channel, entries: readonly Entry[], depth: ShardDepth): InjectOptions[] {
  const base = `/api/${channel.resource}`
  const select = Object.fromEntries(channel.fields.map(({ key }) => [key, true]))
  const facets = channel.fields.filter(({ facet }) => facet).map(({ key }) => key)
  const narrow = { [channel.status]: { _type: 'NotEqual', value: 'Moved' } }
  const few = <T>(list: readonly T[], most: number) => (depth === 'every' ? list : list.slice(0, most))
  const sorted = channel.fields.filter(({ sortable }) => sortable).map(({ key }) => key)
  const turn = channels.indexOf(channel)
  const formats = [...exportFormats.slice(turn), ...exportFormats.slice(0, turn)]
  const ids = few([3, 0, 17, 40], 1).flatMap((n) => entries[n]?._id ?? [])
  return [
    ...few([300, 0, 25], 1).map((skip) => post(`${base}/get-list?limit=50&skip=${skip}`, { select })),
    ...few(sorted, 2).map((key, n) =>
      post(`${base}/get-list?limit=20`, { sort: { [key]: n % 2 ? 'ASC' : 'DESC' }, select }),
    ),
    post(`${base}/get-list?limit=30`, { query: narrow, sort: { [channel.time]: 'ASC' }, select }),
    ...operatorAsks(base, channel, entries, depth),
    ...ids.flatMap((id) => [
      post(`${base}/${id}/get-item`, { select }),
      get(`${base}/${id}/raw`),
      ...(receiptChannels(channel).length > 0 ? [get(`${base}/${id}/ladder`)] : []),
    ]),
    ...few(
      channel.fields.filter(({ filter }) => filter === 'oneOf'),
      2,
    ).map(({ key }) => post(`${base}/values`, { field: key, query: narrow })),
    ...few([narrow, {}], 1).flatMap((query) => [
      post(`${base}/facets`, { fields: facets, query }),
      post(`${base}/histogram`, { query }),
    ]),
    post(`${base}/export-check`, { query: narrow }),
    ...few(formats, 1).map((format) =>
      post(`${base}/export`, { format, query: narrow, sort: { [channel.time]: 'ASC' } }),
    ),
    post(`${base}/export`, { format: 'ndjson', sort: { [channel.contact]: 1 } }),
    get(`/api/coverage?channel=${channel.id}`),
  ]
}

/** Each operator on a field of one channel; `every`: on four fields of each. */
function operatorAsks(base: string, channel: Channel, entries: readonly Entry[], depth: ShardDepth): InjectOptions[] {
  const asked = channel.fields.filter((field) => valuesOf(field, entries).length > 0)
  const names = Object.keys(operatorNames) as OperatorName[]
  const own = names.filter((_, n) => depth === 'every' || n % channels.length === channels.indexOf(channel))
  return own.flatMap((name, n) => {
    const fitting = asked.filter(({ kind }) => orderedKinds.has(kind) || !ordered.has(operatorNames[name]))
    return (depth === 'every' ? [0, 1, 2, 3] : [0]).flatMap((turn) => {
      const field = fitting[(n + turn * 7) % fitting.length]
      return field ? [post(`${base}/count`, { query: { [field.key]: operatorOn(field, name, entries) } })] : []
    })
  })
}

const ordered = new Set<string>(['greater', 'greaterOrEqual', 'less', 'lessOrEqual', 'between'])

/** What a field is tested against, as text; of a JSON value that is nothing. */
function valuesOf({ key, kind }: Field, entries: readonly Entry[]): string[] {
  if (kind === 'json' || kind === 'relation') return []
  const known = entries.map((entry) => entry[key]).filter((value) => value !== null && value !== undefined)
  return [...new Set(known.map(String))]
}

function operatorOn(field: Field, name: OperatorName, entries: readonly Entry[]): object {
  const [first = '', value = first, other = value] = valuesOf(field, entries)
  switch (operatorNames[name]) {
    case 'null':
    case 'notNull':
      return queryOf(name, {})
    case 'between':
      return queryOf(name, { range: [value, other].toSorted() as [string, string] })
    case 'in':
    case 'notIn':
      return queryOf(name, { values: [value, other] })
    default:
      return queryOf(name, { value })
  }
}

export function sumAsks(depth: ShardDepth): InjectOptions[] {
  const groups = depth === 'every' ? dimensions.map((each) => [each]) : [['channel', 'user', 'country'], ['toNumber']]
  return [
    ...groups.map((groupBy) => post('/api/cost-summary', { ...year, groupBy, distinct: true })),
    ...(depth === 'every' ? intervals : (['week'] as const)).map((interval) =>
      post('/api/cost-summary', { ...(interval === 'hour' ? lately : year), interval, timezone: 'Europe/Berlin' }),
    ),
    ...(depth === 'every' ? comparisons : (['previous-month'] as const)).map((compare) =>
      post('/api/cost-summary', { ...lately, compare, interval: 'day', groupBy: ['channel', 'status'] }),
    ),
    post('/api/cost-summary', { ...year, channels: ['sms'], query: { status: 'Delivered' }, groupBy: ['incident'] }),
    ...(depth === 'every' ? (['ndjson', 'parquet'] as const) : (['ndjson'] as const)).map((format) =>
      post('/api/cost-summary/export', { ...year, groupBy: ['country'], format }),
    ),
    post('/api/cost-change', { ...lately, compare: 'previous-period' }),
    ...['/api/cost-waste', '/api/cost-forecast', '/api/cost-anomalies'].map((url) => post(url, lately)),
    post('/api/budgets/preview', { amountInUSDCents: '1', thresholds: [{ of: 'spent', percent: 1 }] }),
  ]
}

/** `entries` of all channels. */
export function contactAsks(entries: readonly Entry[], depth: ShardDepth): InjectOptions[] {
  const most = depth === 'every' ? 5 : 1
  const texts = (key: string) => entries.map((entry) => entry[key]).filter((value) => typeof value === 'string')
  const numbers = [...new Set([...texts('toNumber'), ...texts('fromNumber')])].filter((_, n) => n % 9 === 0)
  const digits = (number: string, end: number) => number.replace(/\D/g, '').slice(-end)
  const typed = [
    ...[CONTACT, '015123456789'],
    ...numbers.slice(0, most),
    ...numbers.slice(0, most).flatMap((number) => [digits(number, 7), digits(number, 4)]),
    ...texts('messageId').slice(0, most),
    ...texts('whatsAppUserId').slice(0, most),
    ...texts('contactName').slice(0, most),
  ]
  return [
    ...typed.map((number) => get('/api/lookup', { number })),
    ...typed.slice(0, most).map((text) => get('/api/lookup/suggest', { text: text.slice(0, 8) })),
    ...typed.slice(0, most).map((number) => get('/api/lookup', { number, order: 'oldest-first', outcome: 'failed' })),
    get('/api/lookup/evidence', { number: CONTACT }),
    post('/api/lookup/list', { numbers }),
    ...['incident', 'alert', 'user', 'team', 'onCallDutyPolicy'].flatMap((kind) =>
      texts(`${kind}Id`)
        .slice(0, most)
        .map((id) => get('/api/story', { kind, id, ...year })),
    ),
    post('/api/erasures/preview', { number: CONTACT }),
  ]
}

export const otherAsks: readonly InjectOptions[] = [
  get('/api/status'),
  get('/v1/logs'),
  get('/v1/logs', { limit: '7' }),
  get(`/api/sources/${SOURCE.id}/quarantine`),
  get('/api/retention'),
  post('/api/retention/preview', { rules: channels.map(({ id }) => ({ channel: id, textDays: 30, rowDays: 200 })) }),
  ...['sources', 'rate-cards', 'views', 'budgets', 'audit', 'sessions', 'keys', 'erasures'].map((list) =>
    get(`/api/${list}`),
  ),
]
