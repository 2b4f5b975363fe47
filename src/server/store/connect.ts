// Opens the store: chDB in this process, or a ClickHouse server by URL, behind the same client.
import { channel } from 'node:diagnostics_channel'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { type ClickHouseClient, ClickHouseLogLevel, createClient } from '@clickhouse/client'
import { createChdbConnection } from 'chdb/connection'
import { type EncodedRows, encodeRows } from './encode-rows.ts'
import type { LongReads } from './long-read.ts'
import { embeddedLongReads } from './long-read-embedded.ts'
import { serverLongReads } from './long-read-server.ts'
import { makeMonthSums, readMonths } from './month-sums.ts'
import { param, render, type Sql, sql } from './sql.ts'
import { type QueryOptions, queryBounds, type Store, type StoreCondition, StoreUnavailable } from './store.ts'
import { translateError } from './store-error.ts'

export type StoreLocation =
  | { readonly kind: 'embedded'; readonly directory: string }
  | {
      readonly kind: 'server'
      readonly url: string
      readonly username: string
      readonly password: string
      readonly database: string
    }

/** The store cannot be opened; `message` is one line that names the setting and what stands in the way. */
export class StoreNotOpened extends Error {}

// Digits survive only as text: 64-bit integers and decimals are bare JSON numbers by default.
const settings = {
  output_format_json_quote_64bit_integers: 1,
  output_format_json_quote_decimals: 1,
} as const

// The bounds of a query would else hold for the inserts after it: the embedded engine keeps settings.
const insertSettings = { max_execution_time: 0, parallel_view_processing: 1 } as const

/** Queries as they are sent, for whoever measures what the engine alone takes for an answer: `bench` listens. */
const queries = channel('tollbook:query')

interface Engine {
  readonly client: ClickHouseClient
  readonly long: LongReads
  /** It alone writes the parts that it lists; of a cluster, each server knows its own. */
  readonly keepsMonths: boolean
  insert(table: string, rows: EncodedRows): Promise<unknown>
}

/** A store at this place. Throws StoreNotOpened when another process holds the directory or the server refuses. */
export async function openStore(location: StoreLocation): Promise<Store> {
  return wrap(location.kind === 'embedded' ? openEmbedded(location.directory) : await openServer(location))
}

function openEmbedded(directory: string): Engine {
  const path = join(directory, 'store')
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 })
    const connection = createChdbConnection({ path })
    // chDB is written against an older minor version of the client's types.
    const options = { connection, clickhouse_settings: settings } as unknown as Parameters<typeof createClient>[0]
    const client = createClient(options)
    // A server's user may lack the right to it; here it is the only way to end a statement.
    const kill = (mark: string) =>
      client.command(render(sql`KILL QUERY WHERE Settings['log_comment'] = ${param('String', mark)} ASYNC`))
    return {
      client,
      keepsMonths: true,
      long: embeddedLongReads(path, join(directory, 'export'), kill),
      // Past the client, which would make one string of statement and rows.
      insert: (table, { columns, text }) =>
        connection.chdb.rawInsert({ table, columns, values: text, format: 'TabSeparated', settings: insertSettings }),
    }
  } catch (cause) {
    throw new StoreNotOpened(`TOLLBOOK_DATA_DIR ${directory} cannot be opened: ${holderOf(path)}`, { cause })
  }
}

// The engine notes the process that holds a directory in `status` and keeps that file locked.
function holderOf(path: string): string {
  try {
    const pid = /PID: (\d+)/.exec(readFileSync(join(path, 'status'), 'utf8'))?.[1]
    if (pid && pid !== String(process.pid) && isRunning(Number(pid)))
      return `process ${pid} is using it. Stop that process or choose another directory.`
  } catch {
    // No status file: it is not a lock that stands in the way.
  }
  return 'it is in use by another process, or it cannot be written.'
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

async function openServer(location: Extract<StoreLocation, { kind: 'server' }>): Promise<Engine> {
  const { url, username, password, database } = location
  // What fails is thrown to the caller, who logs it once.
  const login = {
    ...{ url, username, password, log: { level: ClickHouseLogLevel.OFF } },
    // Parameters of a large query are longer than an address may be.
    use_multipart_params_auto: true,
  }
  const setup = createClient(login)
  try {
    await setup.command({ query: 'CREATE DATABASE IF NOT EXISTS {name:Identifier}', query_params: { name: database } })
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.trim() : String(cause)
    throw new StoreNotOpened(`TOLLBOOK_CLICKHOUSE_URL ${new URL(url).origin} cannot be used: ${reason}`, { cause })
  } finally {
    await setup.close()
  }
  const client = createClient({ ...login, database, clickhouse_settings: settings })
  return {
    client,
    keepsMonths: false,
    long: serverLongReads(client),
    insert: (table, { columns: [first = '', ...others], text }) =>
      client.insert({
        table,
        columns: [first, ...others],
        values: Readable.from([text], { objectMode: false }),
        format: 'TabSeparated',
        clickhouse_settings: insertSettings,
      }),
  }
}

function wrap({ client, long, insert, keepsMonths }: Engine): Store {
  const underWay = new Set<Promise<unknown>>()
  let condition: StoreCondition = 'ok'
  const failed = (error: unknown): unknown => {
    const known = translateError(error)
    if (known instanceof StoreUnavailable) condition = known.condition
    return known
  }
  async function track<T>(work: Promise<T>, isWrite = false): Promise<T> {
    underWay.add(work)
    try {
      const done = await work
      // A full store can be read: only what it writes shows that there is room again.
      if (isWrite || condition === 'down') condition = 'ok'
      return done
    } catch (error) {
      throw failed(error)
    } finally {
      underWay.delete(work)
    }
  }
  async function* tracked<T>(pieces: AsyncIterable<T>): AsyncGenerator<T> {
    let ended = () => {}
    const promise = new Promise<void>((resolve) => {
      ended = resolve
    })
    underWay.add(promise)
    try {
      yield* pieces
    } catch (error) {
      throw failed(error)
    } finally {
      underWay.delete(promise)
      ended()
    }
  }
  const query: Store['query'] = <Row>(fragment: Sql, options: QueryOptions = {}) =>
    track(runQuery<Row>(client, fragment, options))
  return {
    query,
    queryMonths: keepsMonths ? makeMonthSums(query) : readMonths(query),
    command: async (text) => {
      await track(client.command({ query: text }))
    },
    execute: async (fragment) => {
      await track(client.command(render(fragment)))
    },
    insert: async (table, rows) => {
      if (rows.length > 0) await track(insert(table, encodeRows(rows)), true)
    },
    condition: () => condition,
    stage: (input) => track(long.stage(input)),
    stream: (select, format, signal) => tracked(long.stream(select, format, signal)),
    close: async () => {
      await Promise.allSettled(underWay)
      await client.close()
    },
  }
}

async function runQuery<Row>(client: ClickHouseClient, fragment: Sql, options: QueryOptions): Promise<Row[]> {
  const bounds = { ...queryBounds, ...options.bounds }
  const statement = {
    ...render(fragment),
    format: 'JSONEachRow' as const,
    clickhouse_settings: {
      max_execution_time: bounds.seconds,
      max_memory_usage: String(bounds.bytes),
      max_rows_to_read: String(bounds.rows),
    },
  }
  const asked = performance.now()
  const result = await client.query({ ...statement, ...(options.signal && { abort_signal: options.signal }) })
  const rows = await result.json<Row>()
  if (queries.hasSubscribers) queries.publish({ statement, asked, answered: performance.now() })
  return rows
}
