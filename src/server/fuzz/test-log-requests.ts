// Requests to the routes of the logs and to the sums over them.
import fc from 'fast-check'
import { dimensions, intervals } from '#contract/routes/costs.ts'
import { timeSteps } from '#contract/time-steps.ts'
import { oddText } from './test-odd-texts.ts'
import { oddValue, rawJson } from './test-odd-values.ts'
import { byChannel, type ChannelArbitraries } from './test-queries.ts'
import { percent, type Unsigned, withJson } from './test-request.ts'

const post = (url: string, body: unknown) => withJson('POST', url, body)

/** What is given, or an odd value in its place once in twenty. */
function mostly(given: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 19, arbitrary: given }, { weight: 1, arbitrary: oddValue })
}

const page = fc.oneof(
  { weight: 14, arbitrary: fc.constantFrom<unknown>(1, 5, '10', 100, undefined) },
  { weight: 1, arbitrary: oddValue },
)
const optional = { requiredKeys: [] }

function paramText(params: Record<string, unknown>): string {
  const entries = Object.entries(params).filter(([, value]) => value !== undefined)
  return entries
    .map(([key, value]) => `${key}=${percent(typeof value === 'string' ? value : rawJson(value))}`)
    .join('&')
}

function listRequest({ channel, query, select, sort }: ChannelArbitraries): fc.Arbitrary<Unsigned> {
  const url = `/api/${channel.resource}/get-list`
  const groupBy = fc.oneof({ weight: 20, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: oddValue })
  const body = fc.record({ query, select, sort, limit: page, skip: page, groupBy }, optional)
  const params = fc.record({ query, select, sort, limit: page, skip: page }, optional)
  return fc.oneof(
    { weight: 6, arbitrary: body.map((each) => post(url, each)) },
    { weight: 1, arbitrary: body.map((each) => withJson('GET', url, each)) },
    { weight: 2, arbitrary: params.map((each) => ({ method: 'GET', url: short(`${url}?${paramText(each)}`) })) },
    {
      weight: 1,
      arbitrary: fc.tuple(body, params).map(([each, given]) => post(short(`${url}?${paramText(given)}`), each)),
    },
  )
}

// Node takes 16 KiB of headers; longer ones have their own cases over a socket.
const short = (url: string) => url.slice(0, 12_000)

function valuesRequest({ channel, field, query }: ChannelArbitraries): fc.Arbitrary<Unsigned> {
  const counted = channel.fields.filter(({ filter }) => filter).map(({ key }) => key)
  const body = fc.record(
    {
      field: mostly(fc.oneof(fc.constantFrom(...counted), field)),
      query,
      search: mostly(oddText),
      limit: mostly(fc.constantFrom(1, 50)),
    },
    { requiredKeys: ['field'] },
  )
  return body.map((each) => post(`/api/${channel.resource}/values`, each))
}

function facetsRequest({ channel, field, query }: ChannelArbitraries): fc.Arbitrary<Unsigned> {
  const offered = channel.fields.filter(({ facet }) => facet).map(({ key }) => key)
  const fields = fc.array(
    fc.oneof({ weight: 19, arbitrary: fc.constantFrom(...offered) }, { weight: 1, arbitrary: field }),
  )
  const body = fc.record({ fields: mostly(fields), query, limit: mostly(fc.constantFrom(1, 50)) }, optional)
  return body.map((each) => post(`/api/${channel.resource}/facets`, each))
}

function histogramRequest({ channel, query }: ChannelArbitraries): fc.Arbitrary<Unsigned> {
  const time = mostly(fc.constantFrom('1900-01-01', '2026-06-01', '2026-07-01T00:00:00.000Z', '2261-12-31', null))
  const zone = fc.constantFrom('UTC', 'Europe/Berlin', 'Pacific/Apia', 'Asia/Kathmandu', '+05:30')
  const step = mostly(fc.constantFrom(...timeSteps))
  const body = fc.record({ query, from: time, to: time, timezone: mostly(zone), step }, optional)
  return body.map((each) => post(`/api/${channel.resource}/histogram`, each))
}

function costRequest({ channel, query }: ChannelArbitraries): fc.Arbitrary<Unsigned> {
  const from = mostly(fc.constantFrom('2026-06-01', '2025-01-01', '1900-01-01'))
  const to = mostly(fc.constantFrom('2026-07-01T00:00:00.000Z', '2026-12-31', '2299-01-01'))
  const body = fc.record(
    {
      from,
      to,
      timezone: mostly(fc.constantFrom('UTC', 'Europe/Berlin', 'Pacific/Apia', 'Asia/Kathmandu', '+05:30')),
      interval: mostly(fc.constantFrom(...intervals, null)),
      groupBy: mostly(fc.array(fc.constantFrom(...dimensions), { maxLength: 3 })),
      channels: mostly(fc.constantFrom([channel.id], [channel.id, channel.id])),
      query,
      compare: mostly(fc.constantFrom('previous-period', 'previous-year')),
    },
    { requiredKeys: ['from', 'to'] },
  )
  // The rows of the other format are the same, and the engine needs longer for it.
  const file = body.map((each) => post('/api/cost-summary/export', { format: 'ndjson', ...each }))
  return fc.oneof(
    { weight: 3, arbitrary: body.map((each) => post('/api/cost-summary', each)) },
    { weight: 1, arbitrary: file },
  )
}

/** Requests that carry a query: lists, counts, values and sums. */
export const queryRequest: fc.Arbitrary<Unsigned> = fc.oneof(
  ...byChannel.map((each) =>
    fc.oneof(
      { weight: 6, arbitrary: listRequest(each) },
      { weight: 5, arbitrary: each.query.map((query) => post(`/api/${each.channel.resource}/count`, { query })) },
      { weight: 3, arbitrary: valuesRequest(each) },
      { weight: 4, arbitrary: costRequest(each) },
      { weight: 2, arbitrary: facetsRequest(each) },
      { weight: 2, arbitrary: histogramRequest(each) },
    ),
  ),
)

/** Requests about one entry, whose id may be the other project's. */
export function itemRequest(ids: readonly string[]): fc.Arbitrary<Unsigned> {
  const id = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...ids) }, { weight: 1, arbitrary: oddText.map(percent) })
  return fc.oneof(
    ...byChannel.map(({ channel, select }) =>
      fc
        .tuple(
          id,
          fc.constantFrom('GET', 'POST'),
          fc.constantFrom('get-item', 'raw', 'update-item', 'delete-item'),
          select,
        )
        .map(([at, method, what, chosen]) =>
          withJson(method, `/api/${channel.resource}/${at}/${what}`, { select: chosen }),
        ),
    ),
  )
}
