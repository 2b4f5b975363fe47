// Exports a log in every format and watches the gateway's memory: `npm run bench:export`, BENCH_ROWS (of all logs;
// default 200,000), BENCH_DIRECTORY (kept between runs). Ends with an error when a file's count or sum is not what the
// gateway counts. Linux alone: the memory is read from /proc.
import { readdirSync, readFileSync } from 'node:fs'
import { type Gateway, startGateway } from '../e2e/gateway.ts'
import { type Channel, channels } from '../src/contract/channels/index.ts'
import { exportFormats, exportProgress } from '../src/contract/routes/export.ts'

const rows = Number(process.env.BENCH_ROWS ?? 200_000)
const EVERY_MS = 50
const [channel] = channels as [Channel]

/** The process that holds this data directory. */
function pidOf({ directory }: Gateway): string {
  const pid = readdirSync('/proc').find((name) => {
    try {
      return (
        /^\d+$/.test(name) && readFileSync(`/proc/${name}/environ`, 'utf8').includes(`TOLLBOOK_DATA_DIR=${directory}\0`)
      )
    } catch {
      return false
    }
  })
  if (!pid) throw new Error('the gateway has ended')
  return pid
}

const residentMb = (pid: string) =>
  Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024

async function post(gateway: Gateway, path: string, body: object): Promise<Response> {
  return gateway.fetch(path, { method: 'POST', body })
}

async function run(gateway: Gateway, pid: string, format: string, sort: object | undefined): Promise<object> {
  const period = { from: '2000-01-01', to: '2100-01-01', channels: [channel.id] }
  const { total } = (await (await post(gateway, '/api/cost-summary', period)).json()) as {
    total: { count: number; costInUSDCents: string }
  }
  const before = residentMb(pid)
  let peak = before
  const timer = setInterval(() => {
    peak = Math.max(peak, residentMb(pid))
  }, EVERY_MS)
  const [started, id] = [performance.now(), crypto.randomUUID()]
  const answer = await post(gateway, `/api/${channel.resource}/export`, { format, id, sort })
  let [bytes, first] = [0, 0]
  for await (const piece of answer.body ?? []) {
    first ||= performance.now() - started
    bytes += piece.length
  }
  clearInterval(timer)
  const told = exportProgress.response.parse(await (await gateway.fetch(`/api/exports/${id}`)).json())
  const whole = told.state === 'done' && told.rows === total.count && told.bytes === bytes
  if (!whole || told.costInUSDCents !== total.costInUSDCents)
    throw new Error(`${format} is not what is held: ${JSON.stringify({ told, total, bytes })}`)
  return {
    rows: told.rows,
    MB: Math.round(bytes / 1e6),
    seconds: Number(((performance.now() - started) / 1000).toFixed(1)),
    'first byte ms': Math.round(first),
    'memory MB': Math.round(before),
    'growth MB': Math.round(peak - before),
  }
}

const directory = process.env.BENCH_DIRECTORY
const gateway = await startGateway({ demoRows: rows, ...(directory && { directory }) })
try {
  const pid = pidOf(gateway)
  // What a gateway that has answered anything holds anyway is not the export's.
  for (const question of ['get-list?limit=100', 'count'])
    await post(gateway, `/api/${channel.resource}/${question}`, {})
  await (await post(gateway, `/api/${channel.resource}/export`, { format: 'csv', query: { _id: 'none' } })).text()
  const results: Record<string, object> = {}
  for (const format of exportFormats) results[format] = await run(gateway, pid, format, undefined)
  results['csv by status'] = await run(gateway, pid, 'csv', { [channel.status]: 1 })
  console.table(results)
} finally {
  await gateway.stop()
}
