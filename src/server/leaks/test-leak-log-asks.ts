// Everything that the routes of the logs can be asked for.
import { type Channel, channels, type Field } from '#contract/channels/index.ts'
import { exportFormats } from '#contract/routes/export.ts'
import { receiptChannels } from '#contract/routes/ladder.ts'
import { type Canary, canaryOf } from './test-canaries.ts'
import { type Ask, type Asks, get, post } from './test-leak-ask.ts'
import { selectEverything } from './test-leak-rows.ts'
import type { LeakWorld } from './test-leak-world.ts'

/** Tests of a personal field that compare with a whole value, which the asker knows. */
function knownValues(channel: Channel): { query: object; typed: readonly Canary[] }[] {
  return [channel.contact, channel.title, ...(channel.providerId ? [channel.providerId] : [])].map((key) => {
    const canary = canaryOf(channel.id, key)
    return { query: { [key]: canary.value }, typed: [canary] }
  })
}

/** Tests that would spell a personal value out, piece by piece. */
export function pieces(channel: Channel): object[] {
  const { contact, title } = channel
  const number = canaryOf(channel.id, contact).value
  const word = canaryOf(channel.id, title).value
  return [
    { [contact]: { _type: 'EndsWith', value: number.slice(-5) } },
    { [contact]: { _type: 'StartsWith', value: number.slice(0, 7) } },
    { [contact]: { _type: 'Search', value: number.slice(4, 9) } },
    { [contact]: { _type: 'GreaterThan', value: number.slice(0, 6) } },
    { [title]: { _type: 'Search', value: word.slice(0, 8) } },
    { any: { _type: 'MultiSearch', fields: [contact, title], value: word.slice(0, 8) } },
    ...channel.fields.flatMap((field) =>
      field.kind === 'relation'
        ? field.columns.flatMap(({ key, personal }) =>
            personal ? [{ [field.key]: { [key]: { _type: 'Search', value: 'kanari' } } }] : [],
          )
        : [],
    ),
  ]
}

export function logAsks(channel: Channel): Asks {
  const base = `/api/${channel.resource}`
  const select = selectEverything(channel)
  const known = knownValues(channel)
  const each = (path: string, more: (id: string) => object = () => ({})): Ask[] =>
    [0, 1].map((n) => ({
      call: async ({ ids }: LeakWorld) => {
        const held = ids.get(channel.id) ?? []
        return { method: 'GET', url: `${base}/${held[n] ?? held[0]}/${path}`, ...more(held[n] ?? '') }
      },
    }))
  const asked = (url: string, payload: object = {}): Ask[] => [
    { call: post(url, payload) },
    ...known.map(({ query, typed }) => ({ call: post(url, { ...payload, query }), typed })),
    ...pieces(channel).map((query): Ask => ({ call: post(url, { ...payload, query }), masked: 403, probe: true })),
    ...wrongQueries(channel).map(
      (query): Ask => ({ call: post(url, { ...payload, query }), status: 400, probe: true }),
    ),
  ]
  return {
    [`POST ${base}/get-list`]: [
      ...asked(`${base}/get-list?limit=100`, { select }),
      { call: post(`${base}/get-list`, { sort: { [channel.contact]: 1 } }), masked: 403 },
    ],
    [`GET ${base}/get-list`]: [{ call: { method: 'GET', url: `${base}/get-list`, payload: { select } } }],
    [`POST ${base}/count`]: asked(`${base}/count`),
    [`POST ${base}/:id/get-item`]: each('get-item', () => ({ method: 'POST', payload: { select } })),
    [`GET ${base}/:id/get-item`]: each('get-item', () => ({ payload: { select } })),
    [`GET ${base}/:id/raw`]: each('raw').map((ask) => ({ ...ask, masked: 403 })),
    ...(receiptChannels(channel).length > 0 && { [`GET ${base}/:id/ladder`]: each('ladder') }),
    [`POST ${base}/values`]: channel.fields
      .filter(({ filter }) => filter)
      .toSorted((a, b) => Number(b.personal !== undefined) - Number(a.personal !== undefined))
      .flatMap((field) => valueAsks(base, field)),
    [`POST ${base}/facets`]: [
      ...asked(`${base}/facets`, { fields: channel.fields.filter(({ facet }) => facet).map(({ key }) => key) }),
      { call: post(`${base}/facets`, { fields: [channel.contact] }), status: 400 },
    ],
    [`POST ${base}/histogram`]: asked(`${base}/histogram`),
    [`GET ${base}/live`]: [
      { call: get(`${base}/live`, { ago: '3600', select: JSON.stringify(select) }) },
      ...pieces(channel).map((query) => ({
        call: get(`${base}/live`, { ago: '3600', query: JSON.stringify(query) }),
        masked: 403,
        probe: true as const,
      })),
    ],
    [`POST ${base}/export-check`]: asked(`${base}/export-check`),
    [`POST ${base}/export`]: exportFormats.flatMap((format) => exportAsks(base, channel, format)),
    ...refusedWrites(base),
  }
}

function valueAsks(base: string, field: Field): Ask[] {
  const names = field.kind === 'relation' && field.columns.some(({ personal }) => personal)
  return [
    { call: post(`${base}/values`, { field: field.key }), ...(field.personal && { masked: 403 }) },
    {
      call: post(`${base}/values`, { field: field.key, search: 'kanari' }),
      ...((field.personal || names) && { masked: 403 }),
    },
  ]
}

function exportAsks(base: string, channel: Channel, format: string): Ask[] {
  const columns = channel.fields.map(({ key }) => key)
  const refused = format === 'parquet' ? { masked: 403 } : {}
  return [
    { call: post(`${base}/export`, { format, columns }), ...refused },
    { call: post(`${base}/export`, { format }), ...refused },
    { call: post(`${base}/export`, { format, query: pieces(channel)[0] }), masked: 403, probe: true },
    { call: post(`${base}/export`, { format, sort: { [channel.contact]: 1 } }), masked: 403, probe: true },
  ]
}

/** What is refused quotes what was sent, and nothing else. */
function wrongQueries(channel: Channel): object[] {
  return [
    { [channel.contact]: { _type: 'Nearly', value: '1' } },
    { [channel.contact]: { nested: { deeper: 1 } } },
    { [`${channel.contact}x`]: '1' },
    { [channel.time]: 'yesterday' },
  ]
}

/** Logs cannot be written to: an answer says so, whatever was sent. */
function refusedWrites(base: string): Asks {
  const routes = [
    `POST ${base}`,
    ...['PUT', 'DELETE'].map((method) => `${method} ${base}/:id`),
    ...['GET', 'POST', 'PUT'].map((method) => `${method} ${base}/:id/update-item`),
    ...['GET', 'POST', 'DELETE'].map((method) => `${method} ${base}/:id/delete-item`),
    ...['GET', 'PUT', 'DELETE'].map((method) => `${method} ${base}/count`),
  ]
  return Object.fromEntries(
    routes.map((route) => {
      const [method = '', url = ''] = route.split(' ')
      const call = { method: method as 'GET', url: url.replace(':id', '77777777-7777-4777-8777-777777777770') }
      return [route, [{ call, status: 405 }]]
    }),
  )
}

export const everyLog: Asks = Object.assign({}, ...channels.map(logAsks))
