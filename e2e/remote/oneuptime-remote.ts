// A OneUptime server as a program: `npx tsx e2e/remote/oneuptime-remote.ts --port 4801 --rows 3000`. Any UUID is a key;
// `fault-<kind>` and `fault-<kind>-<times>` are keys that go wrong (faults.ts). `/__control/<command>` takes JSON.
import { billedChannels } from '#contract/channels/index.ts'
import { type FaultScript, isSentinel } from './faults.ts'
import { isMain, readFlags } from './flags.ts'
import { type ColumnSet, columnSets } from './oneuptime-columns.ts'
import { answerCount, answerList } from './oneuptime-list.ts'
import { PROJECT_ID } from './oneuptime-make.ts'
import { Table } from './oneuptime-table.ts'
import { type Answer, json } from './send-answer.ts'
import { type Commands, type RemoteRequest, type Served, serve } from './serve.ts'

export interface OneUptimeOptions {
  /** Rows of all channels together. */
  readonly rows: number
  /** Of each channel, how many of them cannot be read. */
  readonly badRows?: number
  readonly seed?: number
  readonly days?: number
  readonly port?: number
  readonly maxLimit?: number
  readonly skewMs?: number
  readonly latencyMs?: number
  readonly recorded?: boolean
  readonly faults?: FaultScript
}

export interface OneUptimeRemote extends Served {
  readonly tables: readonly Table[]
  columnSet: ColumnSet
  /** The true time plus the skew, milliseconds. */
  now(): number
}

/** Half of the rows are SMS, the rest calls and WhatsApp. */
const shares = [0.5, 0.2, 0.3]

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

export async function startOneUptime(options: OneUptimeOptions): Promise<OneUptimeRemote> {
  const { rows, badRows = 0, seed = 1, days = 10, maxLimit = 10_000, skewMs = 0, recorded = false } = options
  const now = () => Date.now() + skewMs
  const tables = billedChannels.map((channel, at) => {
    const own = Math.round(rows * (shares[at] ?? 0))
    return new Table(channel, { seed, rows: own, badRows, days, now, recorded })
  })
  const remote = { tables, now, columnSet: 'current' as ColumnSet }
  const served = await serve({
    ...(options.port !== undefined && { port: options.port }),
    ...(options.faults && { faults: options.faults }),
    skewMs,
    latencyMs: options.latencyMs ?? 0,
    secretOf: (headers) => String(headers.apikey ?? '').trim(),
    answer: (request) => answer(tables, remote.columnSet, maxLimit, request),
    commands: makeCommands(remote),
  })
  return Object.assign(remote, served)
}

const ROUTE = /^\/api\/([a-z-]+)\/(get-list|count)$/

function answer(tables: readonly Table[], columnSet: ColumnSet, maxLimit: number, request: RemoteRequest): Answer {
  const { method, url, headers } = request
  const [, resource, action] = ROUTE.exec(url.pathname) ?? []
  const table = tables.find(({ channel }) => channel.resource === resource)
  if (!table || method === 'PUT' || (action === 'count' && method !== 'POST')) {
    return json(404, { message: `Page not found - ${url.pathname}` })
  }
  if (headers.apikey === undefined) {
    const text = `Authenticated user or a valid API key is needed to read record of ${table.channel.modelName}.`
    return json(401, { error: text })
  }
  const key = String(headers.apikey).trim()
  if (!UUID.test(key) && !isSentinel(key)) return json(400, { error: 'Invalid API Key' })
  const body = readJson(request.body)
  if (!body) return json(500, { error: 'Server Error' })
  const list = { columnSet, maxLimit, params: url.searchParams, body, fault: request.fault }
  return action === 'count' ? answerCount(table, list) : answerList(table, list)
}

function readJson(text: string): Record<string, unknown> | undefined {
  try {
    return text === '' ? {} : JSON.parse(text)
  } catch {
    return undefined
  }
}

function makeCommands(remote: { tables: readonly Table[]; columnSet: ColumnSet }): Commands {
  const each = (act: (table: Table) => unknown) =>
    Object.fromEntries(remote.tables.map((table) => [table.channel.id, act(table)]))
  return {
    /** `{set: "older"}` */
    columns: ({ set }) => {
      remote.columnSet =
        (Object.keys(columnSets).find((name) => name === set) as ColumnSet | undefined) ?? remote.columnSet
      return { set: remote.columnSet }
    },
    /** `{count, lateMs}` for each channel. */
    add: ({ count, lateMs }) => each((table) => table.add(Number(count ?? 1), Number(lateMs ?? 0))),
    move: ({ count }) => each((table) => table.move(Number(count ?? 1))),
    settle: () => each((table) => table.settle()),
    truth: () => each(({ rows }) => truthOf(rows)),
  }
}

/** Every good row with its status as of now, and the marks of those that cannot be read. */
export function truthOf(rows: Table['rows']): { good: Record<string, string>; bad: string[] } {
  return {
    good: Object.fromEntries(rows.filter(({ flaw }) => !flaw).map(({ id, status }) => [id, status])),
    bad: rows.filter(({ flaw }) => flaw).map(({ mark }) => mark),
  }
}

if (isMain(import.meta.url)) {
  const { port, rows, seed, days, latency, ...rest } = readFlags({
    ...{ port: 4801, rows: 3000, seed: 1, days: 10, latency: 0 },
    ...{ 'bad-rows': 5, 'max-limit': 10_000, skew: 0 },
  })
  const server = { port, latencyMs: latency, maxLimit: rest['max-limit'], skewMs: rest.skew }
  const { url } = await startOneUptime({ rows, badRows: rest['bad-rows'], seed, days, ...server })
  process.stdout.write(`OneUptime listens on ${url}; project ${PROJECT_ID}; any UUID is a key\n`)
}
