// Everything that sums of costs can be asked for.
import { billedChannels, channels } from '#contract/channels/index.ts'
import { dimensions } from '#contract/routes/costs.ts'
import { canaryOf } from './test-canaries.ts'
import { type Ask, type Asks, post } from './test-leak-ask.ts'
import { pieces } from './test-leak-log-asks.ts'

const period = () => ({
  from: new Date(Date.now() - 300 * DAY_MS).toISOString(),
  to: new Date(Date.now() + 60_000).toISOString(),
})

const DAY_MS = 24 * 3_600_000

/** All of it, of each channel where a number is known, and by what must not be asked for. */
function scoped(url: string, more: object = {}): Ask[] {
  return [
    { call: post(url, { ...period(), ...more }) },
    ...billedChannels.flatMap((channel): Ask[] => {
      const canary = canaryOf(channel.id, channel.contact)
      const within = { ...period(), ...more, channels: [channel.id] }
      return [
        { call: post(url, { ...within, query: { [channel.contact]: canary.value } }), typed: [canary], probe: true },
        ...pieces(channel).map((query): Ask => ({ call: post(url, { ...within, query }), masked: 403, probe: true })),
      ]
    }),
  ]
}

/** Dimensions whose very groups are personal: numbers, and lengths of texts. */
const personal: readonly string[] = ['toNumber', 'messageLength']

function grouped(url: string, more: object): Ask[] {
  return dimensions.map((dimension) => ({
    call: post(url, { ...period(), ...more, groupBy: [dimension] }),
    ...(personal.includes(dimension) ? { masked: 403 } : { probe: true as const }),
  }))
}

const file = '/api/cost-summary/export'

export const sumAsks: Asks = {
  'POST /api/cost-summary': [
    ...grouped('/api/cost-summary', { distinct: true }),
    ...scoped('/api/cost-summary', { groupBy: ['user'], compare: 'previous-year', interval: 'month' }),
  ],
  'POST /api/cost-summary/export': [
    ...grouped(file, { format: 'ndjson' }),
    ...scoped(file, { groupBy: ['user'], format: 'parquet' }),
  ],
  'POST /api/cost-change': scoped('/api/cost-change', { compare: 'previous-year' }),
  'POST /api/cost-waste': scoped('/api/cost-waste'),
  'POST /api/cost-forecast': scoped('/api/cost-forecast'),
  'POST /api/cost-anomalies': scoped('/api/cost-anomalies'),
  'GET /api/status': [{ call: { url: '/api/status' } }],
  'GET /api/coverage': channels.map(({ id }) => ({ call: { url: `/api/coverage?channel=${id}` } })),
}
