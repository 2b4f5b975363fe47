// Long reads in the embedded engine. Each has a connection of its own: a stream keeps its connection busy, and settings
// stay with the connection.
import { randomUUID } from 'node:crypto'
import { createReadStream, mkdirSync, rmSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Session } from 'chdb'
import { defineLate } from './late.ts'
import { quoted } from './literals.ts'
import { type LongReads, longSettings } from './long-read.ts'
import { param, render, type Sql, sql } from './sql.ts'
import type { Topology } from './topology.ts'

/** `kill` ends the statements that carry a mark; `usual` are settings of every statement. Files are kept in `directory`, which is emptied at the start. */
export function embeddedLongReads(
  path: string,
  directory: string,
  kill: (mark: string) => Promise<unknown>,
  usual: Topology['settings'],
): LongReads {
  rmSync(directory, { recursive: true, force: true })
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  const makeFile = (ending: string) => join(directory, `${randomUUID()}.${ending}`)

  /** Runs work on a connection; its statements end when the signal says so. */
  async function* onConnection<T>(signal: AbortSignal, work: (run: Run) => AsyncIterable<T>): AsyncGenerator<T> {
    const mark = randomUUID()
    const session = new Session(path)
    const stop = () => void kill(mark).catch(() => {})
    signal.addEventListener('abort', stop)
    const settings = Object.entries({ ...usual, ...longSettings, log_comment: mark }).map(
      ([name, value]) => `${name} = ${quoted(String(value))}`,
    )
    try {
      yield* work((fragment) => {
        signal.throwIfAborted()
        const { query, query_params } = render(fragment)
        return { session, text: `${query} SETTINGS ${settings.join(', ')}`, params: query_params }
      })
    } finally {
      signal.removeEventListener('abort', stop)
      session.close()
    }
  }

  return {
    async stage({ parts, whole, signal, onPart }) {
      if (parts.length === 0) return { from: sql`(${whole})`, inOrder: false, remove: async () => {} }
      const file = makeFile('native')
      const remove = () => rm(file, { force: true })
      const steps = onConnection(signal, async function* (run) {
        for (const part of parts) {
          const { session, text, params } = run(
            sql`INSERT INTO FUNCTION ${tableOf(file, 'Native')} ${defineLate(part)}`,
          )
          yield await session.queryBindAsync(text, params)
        }
      })
      try {
        let done = 0
        for await (const _step of steps) onPart(++done)
      } catch (error) {
        await remove()
        throw error
      }
      return { from: tableOf(file, 'Native'), inOrder: true, remove }
    },

    async *stream(select, format, signal) {
      if (format === 'Parquet') {
        // The engine frames each piece of a stream as a file of its own.
        const file = makeFile('parquet')
        try {
          const steps = onConnection(signal, async function* (run) {
            const { session, text, params } = run(sql`INSERT INTO FUNCTION ${tableOf(file, format)} ${select}`)
            yield await session.queryBindAsync(text, params)
          })
          for await (const _step of steps) signal.throwIfAborted()
          yield* createReadStream(file, { highWaterMark: 256 * 1024, signal })
        } finally {
          await rm(file, { force: true })
        }
        return
      }
      yield* onConnection(signal, async function* (run) {
        const { session, text, params } = run(select)
        for await (const chunk of session.queryStreamBind(text, params, { format })) yield chunk.raw()
      })
    },
  }
}

type Run = (fragment: Sql) => { session: Session; text: string; params: object }

function tableOf(file: string, format: string): Sql {
  return sql`file(${param('String', file)}, ${param('String', format)})`
}
