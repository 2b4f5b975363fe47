// What the audit log, reveals, retention and erasures can be asked for.
import { channels } from '#contract/channels/index.ts'
import { canaryOf } from './test-canaries.ts'
import { type Ask, type Asks, get, post } from './test-leak-ask.ts'

const MISSING = '77777777-7777-4777-8777-777777777770'
const rules = [{ channel: 'sms', textDays: null, rowDays: null }]
/** Of the same country as those of the rows, and in none. */
const NOBODY = '+819022222222'

/** A search in the audit log for whom somebody knows. */
const auditSearches = (url: string): Ask[] =>
  channels.map((channel) => {
    const canary = canaryOf(channel.id, channel.contact)
    return { call: get(url, { text: canary.value }), typed: [canary], probe: true }
  })

const refusedToMasked = (url: string, status = 200): Ask[] => [{ call: get(url), status, masked: 403, owner: true }]

export const privacyAsks: Asks = {
  'GET /api/audit': [{ call: get('/api/audit', { limit: '100' }) }, ...auditSearches('/api/audit')],
  'POST /api/audit/export': ['csv', 'ndjson'].map((format) => ({ call: post('/api/audit/export', { format }) })),
  'POST /api/reveals': [
    {
      call: post('/api/reveals', { subject: { contact: NOBODY }, reason: 'For the walk' }),
      status: 400,
      masked: 404,
    },
  ],
  'GET /api/reveals': [{ call: get('/api/reveals') }],
  'DELETE /api/reveals/:id': [{ call: { method: 'DELETE', url: `/api/reveals/${MISSING}` }, status: 404 }],
  'GET /api/retention': refusedToMasked('/api/retention'),
  'PATCH /api/retention': [
    { call: { method: 'PATCH', url: '/api/retention', payload: { rules } }, masked: 403, owner: true },
  ],
  'POST /api/retention/preview': [{ call: post('/api/retention/preview', { rules }), masked: 403, owner: true }],
  'POST /api/erasures/preview': channels.map((channel) => {
    const canary = canaryOf(channel.id, channel.contact)
    const call = post('/api/erasures/preview', { number: canary.value })
    return { call, typed: [canary], masked: 403, owner: true }
  }),
  'POST /api/erasures': [
    { call: post('/api/erasures', { number: NOBODY, reason: 'Asked for' }), masked: 403, owner: true },
  ],
  'GET /api/erasures': refusedToMasked('/api/erasures'),
  'GET /api/erasures/:id': refusedToMasked(`/api/erasures/${MISSING}`, 404),
  'GET /api/erasures/:id/certificate': refusedToMasked(`/api/erasures/${MISSING}/certificate`, 404),
}
