// The gateway's answers over HTTP, demo rows in a store of their own: `npm run bench:http`, BENCH_ROWS (default
// 200,000).
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { type Gateway, startGateway } from '../e2e/gateway.ts'
import { type Measurement, measure } from './measure.ts'

const rows = Number(process.env.BENCH_ROWS ?? 200_000)

async function run(): Promise<void> {
  const started = performance.now()
  const gateway = await startGateway({ demoRows: rows })
  const startSeconds = Number(((performance.now() - started) / 1000).toFixed(1))
  try {
    const results = await measureAll(gateway)
    mkdirSync('bench/out', { recursive: true })
    writeFileSync('bench/out/bench.json', JSON.stringify({ rows, startSeconds, results }, null, 2))
    console.log(`${rows.toLocaleString('en')} rows, ${cpus().length} cores; first start with them ${startSeconds} s`)
    console.table(
      Object.fromEntries(results.map(({ name, p50Ms, p95Ms }) => [name, { 'p50 ms': p50Ms, 'p95 ms': p95Ms }])),
    )
  } finally {
    await gateway.stop()
  }
}

async function measureAll(gateway: Gateway): Promise<Measurement[]> {
  const post = (path: string, body: object) => async () => (await gateway.fetch(path, { method: 'POST', body })).text()
  const get = (path: string) => async () => (await gateway.fetch(path)).text()
  const select = {
    createdAt: true,
    toNumber: true,
    status: true,
    smsText: true,
    smsCostInUSDCents: true,
    incident: { title: true },
  }
  const { data } = JSON.parse(await post('/api/sms-log/get-list?limit=1', { select })()) as {
    data: { _id: string; toNumber: string }[]
  }
  const [newest] = data
  if (!newest) throw new Error('no rows')
  const to = new Date().toISOString()
  const from = new Date(Date.now() - 396 * 86_400_000).toISOString()
  const digits = newest.toNumber.replace(/\D/g, '')
  return [
    await measure('round trip (healthz)', get('/healthz')),
    await measure('list, newest 100', post('/api/sms-log/get-list?limit=100', { select })),
    await measure('list, failed', post('/api/sms-log/get-list?limit=100', { select, query: { status: 'Failed' } })),
    await measure(
      'list, one number',
      post('/api/sms-log/get-list?limit=100', { select, query: { toNumber: newest.toNumber } }),
    ),
    await measure(
      'list, text',
      post('/api/sms-log/get-list?limit=100', { select, query: { smsText: { _type: 'Search', value: 'outage' } } }),
    ),
    await measure('count', post('/api/sms-log/count', {})),
    await measure('item', post(`/api/sms-log/${newest._id}/get-item`, { select })),
    await measure(
      'cost summary, 13 months by day and channel',
      post('/api/cost-summary', { from, to, interval: 'day', groupBy: ['channel'] }),
    ),
    await measure('cost summary, by incident', post('/api/cost-summary', { from, to, groupBy: ['incident'] })),
    await measure('lookup, exact', get(`/api/lookup?number=%2B${digits}`)),
    await measure('lookup, last 7 digits', get(`/api/lookup?number=${digits.slice(-7)}`)),
  ]
}

await run()
