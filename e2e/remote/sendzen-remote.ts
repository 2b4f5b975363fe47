// SendZen as a program: `npx tsx e2e/remote/sendzen-remote.ts --port 4802 --entries 600`. Any token that begins with
// `sk_` is let in; `fault-<kind>` and `fault-<kind>-<times>` go wrong (faults.ts). `/__control/<command>` takes JSON.
import { type FaultScript, isSentinel } from './faults.ts'
import { isMain, readFlags } from './flags.ts'
import { type Answer, json } from './send-answer.ts'
import { messageIdsOf, type RemoteEntry } from './sendzen-entry.ts'
import { SendzenLog } from './sendzen-log.ts'
import { type RemoteRequest, type Served, serve } from './serve.ts'

export interface SendzenOptions {
  readonly entries: number
  /** How many of them cannot be read. */
  readonly badEntries?: number
  /** WhatsApp messages at the scripted OneUptime of the same seed, which receipts are about. */
  readonly messages?: number
  readonly seed?: number
  readonly days?: number
  readonly port?: number
  readonly skewMs?: number
  readonly faults?: FaultScript
}

export interface SendzenRemote extends Served {
  readonly log: SendzenLog
}

export async function startSendzen(options: SendzenOptions): Promise<SendzenRemote> {
  const { entries, badEntries = 0, messages = 0, seed = 1, days = 10, skewMs = 0 } = options
  const now = () => Date.now() + skewMs
  const log = new SendzenLog({ seed, entries, badEntries, days, messages, now })
  const served = await serve({
    ...(options.port !== undefined && { port: options.port }),
    ...(options.faults && { faults: options.faults }),
    skewMs,
    secretOf: (headers) => bearer(headers.authorization),
    answer: (request) => answer(log, request),
    commands: {
      /** `{count, lateMs}` */
      add: ({ count, lateMs }) => ({ added: log.add(Number(count ?? 1), Number(lateMs ?? 0)) }),
      truth: () => truthOfEntries(log.entries),
    },
  })
  return Object.assign(served, { log })
}

function bearer(authorization: string | undefined): string {
  return /^Bearer (.+)$/.exec(authorization ?? '')?.[1] ?? ''
}

function answer(log: SendzenLog, { method, url, headers, fault }: RemoteRequest): Answer {
  const token = bearer(headers.authorization)
  if (token === '') return json(401, { message: 'Unauthorized' })
  if (!token.startsWith('sk_') && !isSentinel(token)) return json(403, { message: 'Forbidden' })
  if (method === 'GET' && url.pathname === '/v1/auth/api_key') return json(200, { message: 'ok' })
  if (method === 'GET' && url.pathname === '/v1/logs') return log.answer(url.searchParams, fault)
  return json(404, { message: 'Not found', data: null })
}

/** Entries by ticks and payload, the log entries they stand for, and the marks of those that cannot be read. */
export function truthOfEntries(all: readonly RemoteEntry[]): { entries: string[]; messages: string[]; bad: string[] } {
  const good = all.filter(({ mark }) => mark === null)
  return {
    entries: good.map(({ ticks, payload }) => `${ticks} ${payload}`),
    messages: good.flatMap(({ ticks, payload }) => messageIdsOf(payload).map((id) => `${ticks} ${id ?? ''}`)),
    bad: all.flatMap(({ mark }) => mark ?? []),
  }
}

if (isMain(import.meta.url)) {
  const { port, entries, seed, days, messages, ...rest } = readFlags({
    port: 4802,
    entries: 600,
    seed: 1,
    days: 10,
    messages: 900,
    'bad-entries': 5,
    skew: 0,
  })
  const options = { port, entries, seed, days, messages, badEntries: rest['bad-entries'], skewMs: rest.skew }
  const { url } = await startSendzen(options)
  process.stdout.write(`SendZen listens on ${url}; any token that begins with sk_ is let in\n`)
}
