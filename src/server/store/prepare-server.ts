// A ClickHouse server before its store is opened: whether it, and what its database holds, fit the settings.
import type { ClickHouseClient } from '@clickhouse/client'
import { macros } from './cluster.ts'
import { readRows } from './network-read.ts'
import { param, render, type Sql, sql } from './sql.ts'
import type { Topology } from './topology.ts'

/** What stands in the way, in one line that names the setting. */
export class Misfit extends Error {}

interface Layout {
  readonly database: string
  readonly cluster: string | undefined
}

type Ask = <Row>(statement: Sql) => Promise<Row[]>

/** Makes the database, once it is known to fit; closes the client. Throws `Misfit`, or what the server says. */
export async function prepareServer(client: ClickHouseClient, layout: Layout, { everywhere }: Topology): Promise<void> {
  const read = { format: 'JSONEachRow', clickhouse_settings: {} } as const
  try {
    await requireFit((statement) => readRows(client, { ...render(statement), ...read }, undefined), layout)
    await client.command(
      render(sql`CREATE DATABASE IF NOT EXISTS ${param('Identifier', layout.database)}${everywhere}`),
    )
  } finally {
    await client.close()
  }
}

export async function requireFit(ask: Ask, { database, cluster }: Layout): Promise<void> {
  const [held] = await ask<{ engine: string }>(
    sql`SELECT engine FROM system.tables WHERE database = ${param('String', database)} AND name = 'log_entry'`,
  )
  const isShared = held?.engine === 'Distributed'
  if (cluster === undefined) {
    if (isShared)
      throw new Misfit(`TOLLBOOK_CLICKHOUSE_CLUSTER: must be set, the database ${database} is that of a cluster.`)
    return
  }
  const known = (
    await ask<{ name: string }>(sql`SELECT DISTINCT cluster AS name FROM system.clusters ORDER BY name`)
  ).map(({ name }) => name)
  if (!known.includes(cluster))
    throw new Misfit(`TOLLBOOK_CLICKHOUSE_CLUSTER: the server knows no ${cluster}, but ${known.join(', ') || 'none'}.`)
  if (held && !isShared)
    throw new Misfit(
      `TOLLBOOK_CLICKHOUSE_CLUSTER: the database ${database} holds the store of one server. Name another one in TOLLBOOK_CLICKHOUSE_DATABASE and move the rows (docs/scale.md).`,
    )
  const found = (await ask<{ macro: string }>(sql`SELECT macro FROM system.macros`)).map(({ macro }) => macro)
  const missing = macros.filter((each) => !found.includes(each))
  if (missing.length > 0)
    throw new Misfit(`TOLLBOOK_CLICKHOUSE_CLUSTER: the server has no macro ${missing.join(' and no macro ')}.`)
}
