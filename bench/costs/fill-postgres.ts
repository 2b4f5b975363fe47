// Writes the rows into PostgreSQL as fast as it takes them: COPY first, indexes after, statistics last.
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { copyLine, createIndexes, createTable, type OneUptimeTable, oneUptimeTables } from './oneuptime-tables.ts'
import { endOf, type Postgres } from './postgres.ts'
import { billedRows } from './rows.ts'

/** Characters that are written at once. */
const CHUNK = 1 << 18

export async function fillPostgres(postgres: Postgres, rows: number): Promise<void> {
  // What a filling that was cut off has left.
  for (const { name } of oneUptimeTables) await postgres.run(`DROP TABLE IF EXISTS "${name}";`)
  const copies = new Map(oneUptimeTables.map((table) => [table.channel, beginCopy(postgres, table)]))
  for (const row of billedRows(rows)) {
    const copy = copies.get(row.channel.id)
    if (!copy) throw new Error(`no table for ${row.channel.id}`)
    copy.text += copyLine(copy.table, row)
    if (copy.text.length > CHUNK) await send(copy)
  }
  await Promise.all([...copies.values()].map(endCopy))
  for (const table of oneUptimeTables) await postgres.run(createIndexes(table).join('\n'))
  await postgres.run('VACUUM (ANALYZE); CHECKPOINT;')
}

interface Copy {
  readonly table: OneUptimeTable
  readonly session: ChildProcess
  readonly ended: Promise<void>
  text: string
}

// In one transaction with its table, rows need no journal.
function beginCopy(postgres: Postgres, table: OneUptimeTable): Copy {
  const session = postgres.session()
  const text = `BEGIN; ${createTable(table)}\nCOPY "${table.name}" FROM STDIN;\n`
  return { table, session, ended: endOf(session), text }
}

async function send(copy: Copy): Promise<void> {
  const { text, session } = copy
  copy.text = ''
  if (session.stdin && !session.stdin.write(text)) await Promise.race([once(session.stdin, 'drain'), copy.ended])
}

async function endCopy(copy: Copy): Promise<void> {
  copy.text += '\\.\nCOMMIT;\n'
  await send(copy)
  copy.session.stdin?.end()
  await copy.ended
}

/** Bytes on disk: tables, their indexes, and what is kept beside them. */
export async function sizeOfPostgres(postgres: Postgres): Promise<number> {
  const sizes = oneUptimeTables.map(({ name }) => `pg_total_relation_size('"${name}"')`)
  return Number(await postgres.run(`SELECT ${sizes.join(' + ')};`))
}
