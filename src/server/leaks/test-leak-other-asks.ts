// Everything else: what is saved and shared, keys, sources, the installation, and the doors that are open.
import { randomUUID } from 'node:crypto'
import { channels } from '#contract/channels/index.ts'
import { canaryOf } from './test-canaries.ts'
import { type Ask, type Asks, get, post } from './test-leak-ask.ts'
import { PROJECT } from './test-leak-rows.ts'
import { type LeakWorld, SOURCE } from './test-leak-world.ts'

const MISSING = '77777777-7777-4777-8777-777777777770'

/** A call on what somebody else has saved, naming a number. */
const onSaved =
  (list: string, method: 'PATCH' | 'POST', end = '', payload: object = {}): Ask['call'] =>
  async ({ saved }: LeakWorld) => {
    return { method, url: `${list}/${saved.get(list)}${end}`, payload: { updatedAt: '', ...payload } }
  }

const viewAsks: Asks = {
  'GET /api/views': [
    { call: get('/api/views') },
    ...channels.map(({ id }) => ({ call: get('/api/views', { page: id }) })),
  ],
  'POST /api/views': [{ call: async () => post('/api/views', { page: 'costs', name: randomUUID(), search: '' }) }],
  // As nobody has seen it; what names people is not there for those who see it masked.
  'PATCH /api/views/:id': [{ call: onSaved('/api/views', 'PATCH'), status: 409, masked: 404 }],
  'POST /api/views/:id/pin': [
    { call: onSaved('/api/views', 'POST', '/pin', { isPinned: true }), status: 400, masked: 404 },
  ],
  'DELETE /api/views/:id': [{ call: { method: 'DELETE', url: `/api/views/${MISSING}` }, status: 404 }],
}

const rule = { amountInUSDCents: '1', thresholds: [{ of: 'spent', percent: 1 }] }

const budgetAsks: Asks = {
  'GET /api/budgets': [{ call: get('/api/budgets') }],
  'POST /api/budgets': [
    { call: async () => post('/api/budgets', { name: randomUUID().slice(0, 8), ...rule, thresholds: [] }) },
    ...channels.flatMap((channel) =>
      channel.cost === null
        ? []
        : {
            call: async () =>
              post('/api/budgets', {
                ...{ name: randomUUID().slice(0, 8), ...rule, channels: [channel.id] },
                query: { [channel.contact]: { _type: 'StartsWith', value: '+8190' } },
              }),
            masked: 403,
          },
    ),
  ],
  'PATCH /api/budgets/:id': [{ call: onSaved('/api/budgets', 'PATCH'), status: 409, masked: 404 }],
  'POST /api/budgets/:id/test': [{ call: onSaved('/api/budgets', 'POST', '/test'), status: 400, masked: 404 }],
  'DELETE /api/budgets/:id': [{ call: { method: 'DELETE', url: `/api/budgets/${MISSING}` }, status: 404 }],
  'POST /api/budgets/preview': [{ call: post('/api/budgets/preview', rule) }],
}

const on = (method: 'GET' | 'POST' | 'PATCH' | 'DELETE', url: string, status: number, payload?: object): Ask[] => [
  { call: { method, url, ...(payload && { payload }) }, status },
]

const cards = '/api/rate-cards'
const cardAsks: Asks = {
  [`GET ${cards}`]: on('GET', cards, 200),
  [`GET ${cards}/:id`]: on('GET', `${cards}/${MISSING}`, 404),
  [`GET ${cards}/:id/versions`]: on('GET', `${cards}/${MISSING}/versions`, 404),
  [`GET ${cards}/:id/csv`]: on('GET', `${cards}/${MISSING}/csv`, 404),
  [`POST ${cards}`]: on('POST', cards, 403, { name: 'x' }),
  [`PATCH ${cards}/:id`]: on('PATCH', `${cards}/${MISSING}`, 403, { version: 1 }),
  [`POST ${cards}/:id/restore`]: on('POST', `${cards}/${MISSING}/restore`, 403, { version: 1, from: 1 }),
  [`DELETE ${cards}/:id`]: on('DELETE', `${cards}/${MISSING}`, 403),
  [`POST ${cards}/use`]: on('POST', `${cards}/use`, 403, { cardId: null }),
  [`POST ${cards}/read-csv`]: on('POST', `${cards}/read-csv`, 200, { text: 'channel,from,price_usd\nsms,x,y\n' }),
}

const keyAsks: Asks = {
  'GET /api/keys': [{ call: get('/api/keys') }],
  'POST /api/keys': [
    { call: async () => post('/api/keys', { label: 'New', projectId: PROJECT, permissions: ['Viewer'] }), masked: 403 },
  ],
  'PATCH /api/keys/:id': [{ call: { method: 'PATCH', url: `/api/keys/${MISSING}`, payload: {} }, status: 404 }],
  'DELETE /api/keys/:id': [{ call: { method: 'DELETE', url: `/api/keys/${MISSING}` }, status: 404 }],
}

const source = `/api/sources/${SOURCE}`
const sourceAsks: Asks = {
  'GET /api/sources': [{ call: get('/api/sources'), owner: true }],
  'POST /api/sources/:id/test': [{ call: post('/api/sources/none/test'), status: 404, owner: true }],
  'POST /api/sources/:id/act': [{ call: post('/api/sources/none/act', { action: 'run' }), status: 404, owner: true }],
  'GET /api/sources/:id/quarantine': [{ call: get(`${source}/quarantine`), masked: 403, owner: true }],
  'POST /api/sources/:id/quarantine/retry': [
    { call: post('/api/sources/none/quarantine/retry'), status: 404, owner: true },
  ],
}

const importAsks: Asks = {
  'POST /api/import': channels.map((channel) => ({
    call: {
      method: 'POST',
      url: `/api/import?channel=${channel.id}`,
      headers: { 'content-type': 'application/x-ndjson' },
      payload: `{"${channel.contact}":"${canaryOf(channel.id, channel.contact).value.slice(0, 3)}"}\n`,
    },
  })),
}

/** What answers anybody, whoever asks. */
const openAsks: Asks = {
  ...Object.fromEntries(
    [
      '/healthz',
      '/metrics',
      '/readyz',
      '/api/openapi.json',
      '/api/docs',
      ...['before.js', 'start.js', 'page.css'].map((file) => `/api/docs/${file}`),
    ].map((url) => [`GET ${url}`, on('GET', url, 200)]),
  ),
  // Files of a package and a font: digits in their bytes are chance.
  ...Object.fromEntries(
    ['/api/docs/renderer.js', '/api/docs/inter.woff2'].map((url) => [
      `GET ${url}`,
      [{ call: { method: 'HEAD', url } as const }],
    ]),
  ),
  ...Object.fromEntries(
    channels.map(({ resource }) => [
      `OPTIONS /api/${resource}/*`,
      [{ call: { method: 'OPTIONS', url: `/api/${resource}/get-list` } as const, status: 204 }],
    ]),
  ),
}

const doorAsks: Asks = {
  'GET /api/session': [{ call: get('/api/session') }],
  'POST /api/session': [{ call: post('/api/session', { key: 'tbk_wrong' }), status: 401 }],
  'DELETE /api/session': [{ call: { method: 'DELETE', url: '/api/session' } }],
  'GET /api/exports/:id': [{ call: get(`/api/exports/${MISSING}`), status: 404 }],
  'DELETE /api/exports/:id': [{ call: { method: 'DELETE', url: `/api/exports/${MISSING}` }, status: 404 }],
  'GET /api/session/ways': [{ call: get('/api/session/ways') }],
  'GET /api/session/oidc': [{ call: get('/api/session/oidc'), status: 404 }],
  'GET /api/session/oidc/callback': [
    { call: get('/api/session/oidc/callback', { code: 'x', state: 'y' }), status: 404 },
  ],
  'GET /api/sessions': [{ call: get('/api/sessions') }],
  'DELETE /api/sessions/:id': [{ call: { method: 'DELETE', url: `/api/sessions/${MISSING}` }, status: 404 }],
  'DELETE /api/sessions': [{ call: { method: 'DELETE', url: '/api/sessions' } }],
  'GET /v1/logs': [{ call: get('/v1/logs'), masked: 403 }],
}

export const otherAsks: Asks = {
  ...viewAsks,
  ...budgetAsks,
  ...cardAsks,
  ...keyAsks,
  ...sourceAsks,
  ...importAsks,
  ...openAsks,
  ...doorAsks,
}
