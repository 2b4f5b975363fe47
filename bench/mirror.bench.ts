// How much of a source's speed the mirror keeps: rows brought into an empty store per second, against a bare loop that
// only fetches and parses pages of the same server. `npm run bench:mirror`, BENCH_ROWS (default 100,000), BENCH_LATENCY
// (milliseconds before each answer of up to 1,000 rows; default 0, which no real server has, 50, 100 and 200).
import { spawn } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { type Gateway, startGateway } from '../e2e/gateway.ts'
import { billedChannels, type Channel } from '../src/contract/channels/index.ts'

const rows = Number(process.env.BENCH_ROWS ?? 100_000)
const latencies = process.env.BENCH_LATENCY ? [Number(process.env.BENCH_LATENCY)] : [0, 50, 100, 200]
const KEY = '11111111-1111-4111-8111-111111111111'
const PAGE = 1000
/** How often the rows are counted, milliseconds. */
const LOOK_MS = 250
/** The newest rows come by the live lane, before what is measured begins. */
const FEW_ROWS = 500

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
  return perSecond(fetched, started, performance.now())
}

interface MirrorSpeed {
  /** From the gateway's first line to the last row: what a person waits. */
  readonly whole: number
  /** From the first rows in the store to the last: the loop, too, is told beforehand which columns the server gives. */
  readonly running: number
}

/** Rows per second into an empty store. */
async function measureMirror(url: string): Promise<MirrorSpeed> {
  const env = { ONEUPTIME_URL: url, ONEUPTIME_API_KEY: KEY, TOLLBOOK_CONFIG: '' }
  const gateway = await startGateway({ demoRows: 0, env })
  const listening = performance.now()
  let first: { readonly held: number; readonly at: number } | undefined
  try {
    for (;;) {
      const held = await countRows(gateway)
      const at = performance.now()
      if (held >= rows) return { whole: perSecond(rows, listening, at), running: runningSpeed(first, at) }
      if (held >= FEW_ROWS) first ??= { held, at }
      await wait(LOOK_MS)
    }
  } finally {
    await gateway.stop()
  }
}

function runningSpeed(first: { held: number; at: number } | undefined, end: number): number {
  if (!first) throw new Error('too few rows to see the mirror at work: set BENCH_ROWS higher')
  return perSecond(rows - first.held, first.at, end)
}

function perSecond(count: number, from: number, to: number): number {
  return count / ((to - from) / 1000)
}

async function countRows(gateway: Gateway): Promise<number> {
  let held = 0
  for (const { resource } of billedChannels) {
    const answer = await gateway.fetch(`/api/${resource}/count`, { method: 'POST', body: {} })
    held += ((await answer.json()) as { count: number }).count
  }
  return held
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
      'mirror, rows/s': Math.round(mirror.running),
      ratio: Number((mirror.running / loop).toFixed(2)),
      'with its start, rows/s': Math.round(mirror.whole),
    }
  } finally {
    upstream.stop()
  }
}

const results: Record<string, Record<string, number>> = {}
for (const latency of latencies) results[`${latency} ms before each answer`] = await compare(latency)
console.table(results)
