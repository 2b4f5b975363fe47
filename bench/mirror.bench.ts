// How much of a source's speed the mirror keeps: rows brought into an empty store per second, against a bare loop that
// only fetches and parses pages of the same server. `npm run bench:mirror`, BENCH_ROWS (default 50,000), BENCH_LATENCY
// (milliseconds before each answer; default both 0 and 115, at which the server is about as fast as a real one).
import { spawn } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { startGateway } from '../e2e/gateway.ts'
import { billedChannels, type Channel } from '../src/contract/channels/index.ts'

const rows = Number(process.env.BENCH_ROWS ?? 50_000)
const latencies = process.env.BENCH_LATENCY ? [Number(process.env.BENCH_LATENCY)] : [0, 115]
const KEY = '11111111-1111-4111-8111-111111111111'
const PAGE = 1000

/** The server is a process of its own, so that it takes no time from those who are measured. */
async function startUpstream(latency: number): Promise<{ url: string; stop: () => void }> {
  const flags = { port: 0, rows, 'bad-rows': 0, latency }
  const args = Object.entries(flags).map(([name, value]) => `--${name}=${value}`)
  const child = spawn(process.execPath, ['--import', 'tsx', 'e2e/remote/oneuptime-remote.ts', ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      const found = /http:\/\/[\d.:]+/.exec(chunk.toString())
      if (found) resolve(found[0])
    })
    child.once('exit', (code) => reject(new Error(`the upstream ended with ${code}`)))
  })
  return { url, stop: () => child.kill() }
}

async function fetchPage(url: string, channel: Channel, skip: number): Promise<number> {
  const kept = channel.fields.filter((field) => !field.derived && field.key !== 'providerExternalId')
  const names = (field: Channel['fields'][number]) =>
    // An announcement's title is not to be had.
    field.kind === 'relation' && field.key !== 'statusPageAnnouncement' ? { _id: true, [field.labelKey]: true } : true
  const answer = await fetch(`${url}/api/${channel.resource}/get-list?limit=${PAGE}&skip=${skip}`, {
    method: 'POST',
    headers: { apikey: KEY, 'content-type': 'application/json' },
    body: JSON.stringify({
      select: Object.fromEntries(kept.map((field) => [field.key, names(field)])),
      sort: { createdAt: 'ASC', _id: 'ASC' },
    }),
  })
  const { data } = JSON.parse(await answer.text()) as { data: unknown[] }
  return data.length
}

/** Rows per second of fetching and parsing alone. */
async function measureLoop(url: string): Promise<number> {
  const started = performance.now()
  let fetched = 0
  for (const channel of billedChannels) {
    for (let skip = 0; ; skip += PAGE) {
      const length = await fetchPage(url, channel, skip)
      fetched += length
      if (length < PAGE) break
    }
  }
  if (fetched !== rows) throw new Error(`${fetched} rows fetched, not ${rows}`)
  return fetched / ((performance.now() - started) / 1000)
}

/** Rows per second from an empty store until the last row is in it. */
async function measureMirror(url: string): Promise<number> {
  const env = { ONEUPTIME_URL: url, ONEUPTIME_API_KEY: KEY, TOLLBOOK_CONFIG: '' }
  const started = performance.now()
  const gateway = await startGateway({ demoRows: 0, env })
  const listening = performance.now()
  try {
    let held = 0
    while (held < rows) {
      await wait(300)
      const counts = billedChannels.map(async ({ resource }) => {
        const answer = await gateway.fetch(`/api/${resource}/count`, { method: 'POST', body: {} })
        return ((await answer.json()) as { count: number }).count
      })
      held = (await Promise.all(counts)).reduce((sum, count) => sum + count, 0)
    }
    console.log(`start ${Math.round(listening - started)} ms, then ${Math.round(performance.now() - listening)} ms`)
    return held / ((performance.now() - listening) / 1000)
  } finally {
    await gateway.stop()
  }
}

async function compare(latency: number): Promise<Record<string, number>> {
  const upstream = await startUpstream(latency)
  try {
    // Twice: the first time the server writes its rows.
    await measureLoop(upstream.url)
    const loop = await measureLoop(upstream.url)
    const mirror = await measureMirror(upstream.url)
    return {
      'bare loop, rows/s': Math.round(loop),
      'mirror, rows/s': Math.round(mirror),
      ratio: Number((mirror / loop).toFixed(2)),
    }
  } finally {
    upstream.stop()
  }
}

const results: Record<string, Record<string, number>> = {}
for (const latency of latencies) results[`${latency} ms before each answer`] = await compare(latency)
console.table(results)
