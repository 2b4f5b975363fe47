// Writes the rows into PostgreSQL as fast as it takes them: COPY first, then the copies, indexes after, statistics last.
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import {
  copyLine,
  createIndexes,
  createTable,
  type OneUptimeTable,
  oneUptimeTables,
} from '../postgres/oneuptime-tables.ts'
import { endOf, type Postgres } from '../postgres/postgres.ts'
import { baseRows } from './base-rows.ts'
import { BusyNumbers } from './busy-numbers.ts'
import type { CopyPlan } from './copies.ts'
import { baseName, copyStatement } from './copy-in-postgres.ts'

/** Characters that are written at once. */
const CHUNK = 1 << 18

export async function fillPostgres(postgres: Postgres, plan: CopyPlan): Promise<void> {
  // What a filling that was cut off has left.
  for (const table of oneUptimeTables)
    await postgres.run(`DROP TABLE IF EXISTS "${table.name}"; DROP TABLE IF EXISTS "${baseName(table)}";`)
  const kept = await writeBase(postgres, plan.base)
  for (const table of oneUptimeTables) {
    // In one transaction with its table, rows need no journal.
    await postgres.run(`BEGIN; ${createTable(table)}\n${copyStatement(table, plan, kept)}\nCOMMIT;
DROP TABLE "${baseName(table)}";`)
    await postgres.run(createIndexes(table).join('\n'))
  }
  await postgres.run('VACUUM (ANALYZE); CHECKPOINT;')
}

/** Answers the busiest numbers. */
async function writeBase(postgres: Postgres, count: number): Promise<string[]> {
  const copies = new Map(oneUptimeTables.map((table) => [table.channel, beginCopy(postgres, table)]))
  const busy = new BusyNumbers()
  for (const row of baseRows(count)) {
    const copy = copies.get(row.channel.id)
    if (!copy) throw new Error(`no table for ${row.channel.id}`)
    busy.add(String(row.row[row.channel.contact]))
    copy.text += copyLine(copy.table, row)
    if (copy.text.length > CHUNK) await send(copy)
  }
  await Promise.all([...copies.values()].map(endCopy))
  return busy.busiest()
}

interface Copy {
  readonly table: OneUptimeTable
  readonly session: ChildProcess
  readonly ended: Promise<void>
  text: string
}

function beginCopy(postgres: Postgres, table: OneUptimeTable): Copy {
  const session = postgres.session()
  const base = { ...table, name: baseName(table) }
  const text = `BEGIN; ${createTable(base)}\nCOPY "${base.name}" FROM STDIN;\n`
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
