// What people and programs ask on an ordinary day, in the proportion of the console's own pages.
import type { Gateway } from '../gateway.ts'

export interface Ask {
  readonly kind: string
  readonly path: string
  readonly method: 'GET' | 'POST'
  readonly body?: object
}

/** Asks over the rows that the gateway holds of a project. */
export async function mixOf(gateway: Gateway, projectId: string): Promise<Ask[]> {
  const select = { _id: true, toNumber: true, status: true, createdAt: true }
  const answer = await gateway.fetch('/api/sms-log/get-list?limit=50', {
    method: 'POST',
    body: { select, query: { projectId } },
  })
  const { data } = (await answer.json()) as { data: { _id: string; toNumber: string; createdAt: string }[] }
  const newest = Date.parse(data[0]?.createdAt ?? '')
  const days = (count: number) => new Date(newest - count * 86_400_000).toISOString()
  const to = new Date(newest + 1000).toISOString()
  const post = (kind: string, path: string, body: object): Ask => ({ kind, path, method: 'POST', body })
  const get = (kind: string, path: string): Ask => ({ kind, path, method: 'GET' })
  const range = { from: days(30), to, timezone: 'Europe/Berlin' }
  return data.flatMap(({ _id, toNumber }, n) => [
    post('list', `/api/sms-log/get-list?limit=50&skip=${n * 50}`, { select, query: {} }),
    post('list filtered', '/api/call-log/get-list?limit=50', { select, query: { status: 'Completed' } }),
    post('item', `/api/sms-log/${_id}/get-item`, { select }),
    post('count', '/api/whatsapp-log/count', { query: { createdAt: { _type: 'GreaterThan', value: days(7 + n) } } }),
    get('lookup', `/api/lookup?number=${encodeURIComponent(toNumber)}`),
    get('suggest', `/api/lookup/suggest?text=${encodeURIComponent(toNumber.slice(-5))}`),
    post('cost', '/api/cost-summary', { ...range, interval: 'day', groupBy: ['channel'] }),
    post('cost by team', '/api/cost-summary', { ...range, from: days(365), interval: 'month', groupBy: ['team'] }),
    get('session', '/api/session'),
  ])
}
