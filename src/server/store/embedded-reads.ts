// Reads in the embedded engine, side by side. Each connection has its settings once: to the client, every setting of every
// query is a statement of its own before it.
import { availableParallelism } from 'node:os'
import { type ClickHouseSettings, parseError } from '@clickhouse/client'
import { Session } from 'chdb'
import { quoted, writeOut } from './literals.ts'
import type { ReadStatement } from './network-read.ts'
import type { Sql } from './sql.ts'

export interface EmbeddedReads {
  /** The rows of a statement, which `fragment` is; rejects at once when the signal aborts, while the engine goes on. */
  read<Row>(statement: ReadStatement, signal: AbortSignal | undefined, fragment: Sql): Promise<Row[]>
  close(): void
}

/** Reads at once: each keeps a processor busy, and may use the memory that one query may. */
const MOST = Math.min(4, Math.max(2, availableParallelism()))

interface Connection {
  readonly session: Session
  /** As the last statement left them. */
  settings: ClickHouseSettings
}

/** `settings` are those of every read. */
export function embeddedReads(path: string, settings: ClickHouseSettings): EmbeddedReads {
  const all: Connection[] = []
  const idle: Connection[] = []
  const waiting: ((connection: Connection) => void)[] = []

  function take(): Connection | Promise<Connection> {
    const free = idle.pop()
    if (free) return free
    if (all.length >= MOST) return new Promise((resolve) => waiting.push(resolve))
    const made = { session: new Session(path), settings: {} }
    all.push(made)
    return made
  }

  function give(connection: Connection): void {
    const next = waiting.shift()
    if (next) next(connection)
    else idle.push(connection)
  }

  async function ask<Row>(statement: ReadStatement, fragment: Sql, signal: AbortSignal | undefined): Promise<Row[]> {
    const connection = await take()
    try {
      signal?.throwIfAborted()
      return await run<Row>(connection, { ...settings, ...statement.clickhouse_settings }, statement, fragment)
    } finally {
      give(connection)
    }
  }

  return {
    read: (statement, signal, fragment) => unlessAborted(ask(statement, fragment, signal), signal),
    close: () => {
      for (const { session } of all) session.close()
    },
  }
}

async function run<Row>(
  connection: Connection,
  wanted: ClickHouseSettings,
  { query, query_params, format }: ReadStatement,
  fragment: Sql,
): Promise<Row[]> {
  const changes = Object.entries(wanted).filter(([name, value]) => connection.settings[name] !== value)
  connection.settings = { ...connection.settings, ...wanted }
  const before = changes.map(([name, value]) => `SET ${name} = ${quoted(String(value))}; `).join('')
  const written = writeOut(fragment)
  try {
    const answer =
      written === undefined
        ? await connection.session.queryBindAsync(before + query, query_params, { format })
        : await connection.session.queryAsync(before + written, { format })
    return parseRows<Row>(answer.text())
  } catch (error) {
    // In the client's words, as all other statements fail.
    throw error instanceof Error ? Object.assign(parseError(error.message), { cause: error }) : error
  }
}

/** Lines of JSON, read at once: a line break within a value is written as `\n`. */
function parseRows<Row>(text: string): Row[] {
  return JSON.parse(`[${text.trimEnd().replaceAll('\n', ',')}]`) as Row[] // a row a line, as the format says
}

function unlessAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return work
  return new Promise((resolve, reject) => {
    const gone = () => reject(signal.reason)
    signal.addEventListener('abort', gone, { once: true })
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', gone))
  })
}
