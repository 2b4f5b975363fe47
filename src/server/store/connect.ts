// Opens the store: chDB in this process, or a ClickHouse server by URL, behind the same client.
import { channel } from 'node:diagnostics_channel'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { type ClickHouseClient, createClient } from '@clickhouse/client'
import { createChdbConnection } from 'chdb/connection'
import { clusterOf } from './cluster.ts'
import { embeddedReads } from './embedded-reads.ts'
import { type EncodedRows, encodeRows } from './encode-rows.ts'
import { holderOf } from './holder-of.ts'
import { fileInserts } from './insert-file.ts'
import type { LongReads } from './long-read.ts'
import { embeddedLongReads } from './long-read-embedded.ts'
import { serverLongReads } from './long-read-server.ts'
import { makeMonthSums, readMonths } from './month-sums.ts'
import { networkSettings, signsOfLife } from './network-client.ts'
import { translateNetworkError } from './network-errors.ts'
import { type ReadStatement, readRows } from './network-read.ts'
import { Misfit, prepareServer } from './prepare-server.ts'
import { tables } from './schema/migrations.ts'
import { param, render, type Sql, sql } from './sql.ts'
import { type QueryOptions, queryBounds, type Store, type StoreCondition, StoreUnavailable } from './store.ts'
import { translateError } from './store-error.ts'
import { oneServer, type Topology } from './topology.ts'

export type StoreLocation =
  | { readonly kind: 'embedded'; readonly directory: string }
  | {
      readonly kind: 'server'
      readonly url: string
      readonly username: string
      readonly password: string
      readonly database: string
      /** Undefined for one server. */
      readonly cluster?: string | undefined
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
  /** Other processes may hold it too. */
  readonly isShared: boolean
  readonly topology: Topology
  /** `fragment` is the statement, as it was put together. */
  read<Row>(statement: ReadStatement, signal: AbortSignal | undefined, fragment: Sql): Promise<Row[]>
  insert(table: string, rows: EncodedRows): Promise<unknown>
  insertText(table: string, rows: EncodedRows): Promise<unknown>
  /** The error that callers of the store are given. */
  translate(error: unknown): unknown
  close(): Promise<void>
}

/**
 * A store at this place. Throws StoreNotOpened when another process holds the directory, the server refuses, or what is
 * there was made for another layout. `topology` is that of an embedded engine which holds the shards of a cluster itself.
 */
export async function openStore(location: StoreLocation, topology = oneServer): Promise<Store> {
  return wrap(location.kind === 'embedded' ? openEmbedded(location.directory, topology) : await openServer(location))
}

function openEmbedded(directory: string, topology: Topology): Engine {
  const path = join(directory, 'store')
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 })
    const connection = createChdbConnection({ path })
    // chDB is written against an older minor version of the client's types.
    const always = { ...settings, ...topology.settings }
    const options = { connection, clickhouse_settings: always } as unknown as Parameters<typeof createClient>[0]
    const client = createClient(options)
    // A server's user may lack the right to it; here it is the only way to end a statement.
    const kill = (mark: string) =>
      client.command(render(sql`KILL QUERY WHERE Settings['log_comment'] = ${param('String', mark)} ASYNC`))
    const reads = embeddedReads(path, always)
    const writes = fileInserts(path, join(directory, 'import'), { ...insertSettings, ...topology.insertSettings })
    return {
      client,
      keepsMonths: topology === oneServer,
      isShared: false,
      topology,
      translate: translateError,
      read: reads.read,
      long: embeddedLongReads(path, join(directory, 'export'), kill, topology.settings),
      // Past the client, which would make one string of statement and rows.
      insert: (table, { columns, text }) =>
        connection.chdb.rawInsert({
          ...{ table, columns, values: Buffer.concat(text), format: 'TabSeparated' },
          settings: { ...insertSettings, ...topology.insertSettings },
        }),
      insertText: writes.insert,
      close: async () => {
        reads.close()
        writes.close()
        await client.close()
      },
    }
  } catch (cause) {
    throw new StoreNotOpened(`TOLLBOOK_DATA_DIR ${directory} cannot be opened: ${holderOf(path)}`, { cause })
  }
}

async function openServer(location: Extract<StoreLocation, { kind: 'server' }>): Promise<Engine> {
  const { url, username, password, database, cluster } = location
  const topology = cluster === undefined ? oneServer : clusterOf({ name: cluster, database, replicated: true }, tables)
  const login = { ...networkSettings, url, username, password }
  try {
    await prepareServer(createClient({ ...login, clickhouse_settings: settings }), { database, cluster }, topology)
  } catch (cause) {
    if (cause instanceof Misfit) throw new StoreNotOpened(cause.message)
    const reason = cause instanceof Error ? cause.message.trim() : String(cause)
    throw new StoreNotOpened(`TOLLBOOK_CLICKHOUSE_URL ${new URL(url).origin} cannot be used: ${reason}`, { cause })
  }
  const always = { ...settings, ...signsOfLife, ...topology.settings }
  const client = createClient({ ...login, database, clickhouse_settings: always })
  // Packed text tells by its end whether it is whole, and a file goes over the network quicker.
  const packing = createClient({
    ...{ ...login, database, clickhouse_settings: always },
    compression: { response: true },
  })
  const insert: Engine['insert'] = (table, { columns: [first = '', ...others], text }) =>
    client.insert({
      table,
      columns: [first, ...others],
      values: Readable.from(text, { objectMode: false }),
      format: 'TabSeparated',
      clickhouse_settings: { ...insertSettings, ...topology.insertSettings },
    })
  return {
    client,
    keepsMonths: false,
    isShared: true,
    topology,
    translate: translateNetworkError,
    read: (statement, signal) => readRows(client, statement, signal),
    long: serverLongReads(packing),
    insert,
    insertText: insert,
    close: async () => {
      await Promise.all([client.close(), packing.close()])
    },
  }
}

function wrap({ client, long, insert, insertText, ...engine }: Engine): Store {
  const { keepsMonths, isShared, topology, read, translate, close } = engine
  const underWay = new Set<Promise<unknown>>()
  let condition: StoreCondition = 'ok'
  const failed = (error: unknown): unknown => {
    const known = translate(error)
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
    track(runQuery<Row>(read, topology, fragment, options))
  return {
    isShared,
    topology,
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
    insertText: async (table, rows) => {
      await track(insertText(table, rows), true)
    },
    condition: () => condition,
    stage: (input) => track(long.stage(input)),
    stream: (select, format, signal) => tracked(long.stream(select, format, signal)),
    close: async () => {
      await Promise.allSettled(underWay)
      await close()
    },
  }
}

async function runQuery<Row>(
  read: Engine['read'],
  { rowBound }: Topology,
  fragment: Sql,
  options: QueryOptions,
): Promise<Row[]> {
  const bounds = { ...queryBounds, ...options.bounds }
  const statement = {
    ...render(fragment),
    format: 'JSONEachRow' as const,
    clickhouse_settings: {
      max_execution_time: bounds.seconds,
      max_memory_usage: String(bounds.bytes),
      [rowBound]: String(bounds.rows),
    },
  }
  const asked = performance.now()
  const rows = await read<Row>(statement, options.signal, fragment)
  if (queries.hasSubscribers) queries.publish({ statement, asked, answered: performance.now() })
  return rows
}
