// The layout of a cluster, on the real engine: as far as one process can be two shards, and beyond that as statements.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clusterOf } from './cluster.ts'
import { openStore } from './connect.ts'
import { migrate } from './migrate.ts'
import { requireFit } from './prepare-server.ts'
import { migrations, tables } from './schema/migrations.ts'
import { views } from './schema/tables.ts'
import { type Sql, sql } from './sql.ts'
import type { Store } from './store.ts'
import { startTwoShards } from './test-two-shards.ts'
import { alterText, statementsOf } from './topology.ts'

const directory = mkdtempSync(join(tmpdir(), 'tollbook-'))
let store: Store
let shards: ReturnType<typeof startTwoShards>

beforeAll(async () => {
  mkdirSync(join(directory, 'store'))
  shards = startTwoShards(directory)
  store = await openStore({ kind: 'embedded', directory }, shards.topology)
  // Two gateways that start at once.
  await Promise.all([migrate(store), migrate(store)])
})
afterAll(async () => {
  await store.close()
  shards.close()
  rmSync(directory, { recursive: true, force: true })
})

const main = clusterOf({ name: 'main', database: 'tollbook', replicated: true }, tables)
const ofMain = migrations.flatMap(({ steps }) => steps).flatMap((step) => statementsOf(main, step))

describe('a cluster', () => {
  it('is made by statements that the engine reads', async () => {
    const changes = views.map(main.changeView).concat(main.renewFaces(tables.map(({ name }) => name)))
    for (const statement of [...ofMain, ...changes]) {
      const parsed = await store.query({ parts: [`EXPLAIN AST ${statement}`] })
      expect(parsed, statement).not.toEqual([])
    }
  })

  it('tells every server of what is made, and changes small tables once', () => {
    for (const statement of ofMain) {
      if (/^(CREATE|ALTER TABLE \w+_local)/.test(statement)) expect(statement).toContain(` ON CLUSTER 'main'`)
      else expect(statement).toMatch(/^(ALTER TABLE (saved_view|api_key) |INSERT INTO )/)
    }
  })

  it('has replicas of each shard, and one copy of small tables on every server', () => {
    const made = (name: string) => ofMain.find((statement) => statement.includes(`EXISTS ${name} `))
    expect(made('log_entry_local')).toContain(
      `ENGINE = ReplicatedReplacingMergeTree('/clickhouse/tables/{shard}/tollbook/log_entry', '{replica}', version, is_deleted)`,
    )
    expect(made('entry_arrival_local')).toContain(
      `ENGINE = ReplicatedMergeTree('/clickhouse/tables/{shard}/tollbook/entry_arrival', '{replica}')`,
    )
    expect(made('session')).toContain(
      `ENGINE = ReplicatedReplacingMergeTree('/clickhouse/tables/all/tollbook/session', '{shard}-{replica}', version)`,
    )
    expect(made('log_entry')).toMatch(
      / AS log_entry_local ENGINE = Distributed\('main', 'tollbook', 'log_entry_local', /,
    )
  })

  it('keeps a row, its versions and its copies on one shard', () => {
    const sharded = tables.filter(({ shardBy }) => shardBy !== undefined)
    for (const { name, shardBy = '', storage } of sharded) {
      const [, column = ''] = /^cityHash64\((\w+)\)$/.exec(shardBy) ?? []
      // What the engine takes for the same row has the same of it.
      expect(/ORDER BY \(([^)]*)\)/.exec(storage)?.[1]?.split(', '), name).toContain(column)
    }
    const ofCopies = sharded.filter(({ name }) => views.some(({ from, to }) => [from, to].includes(name)))
    expect(new Set(ofCopies.map(({ shardBy }) => shardBy)).size).toBe(1)
  })
})

describe('two gateways that start at once', () => {
  it('leave one schema', async () => {
    const versions = await store.query<{ version: number }>(sql`SELECT version FROM migration FINAL ORDER BY version`)
    expect(versions.map(({ version }) => version)).toEqual(migrations.map(({ version }) => version))
    expect(await migrate(store)).toEqual([])
  })
})

it('gives a table without rows the columns of those that have them', async () => {
  await store.command(alterText(store.topology, { alter: 'entry_key', change: 'ADD COLUMN note String' }))
  await migrate(store)
  expect(await store.query(sql`SELECT any(note) AS note FROM entry_key`)).toEqual([{ note: '' }])
})

describe('a server', () => {
  const fits = (database: string, cluster: string | undefined) =>
    requireFit((asked: Sql) => store.query(asked), { database, cluster })

  it.each([
    ['that knows no such cluster', 'default', 'other', /^TOLLBOOK_CLICKHOUSE_CLUSTER: .*no other.*two_shards/],
    ['that has no macros', 'default', 'two_shards', /^TOLLBOOK_CLICKHOUSE_CLUSTER: .*macro shard.*macro replica/],
    ['that holds the store of one server', 'one', 'two_shards', /^TOLLBOOK_CLICKHOUSE_CLUSTER: .*_DATABASE.*scale\.md/],
    ['that holds the store of a cluster', 'default', undefined, /^TOLLBOOK_CLICKHOUSE_CLUSTER: must be set/],
  ])('%s is refused in one line', async (_what, database, cluster, words) => {
    await store.command('CREATE DATABASE IF NOT EXISTS one')
    await store.command('CREATE TABLE IF NOT EXISTS one.log_entry (id String) ENGINE = MergeTree ORDER BY id')
    await expect(fits(database, cluster)).rejects.toThrow(words)
    await expect(fits(database, cluster)).rejects.toThrow(/^[^\n]+$/)
  })

  it('that holds nothing, or one store, is taken for one', async () => {
    await expect(fits('none', undefined)).resolves.toBeUndefined()
    await expect(fits('one', undefined)).resolves.toBeUndefined()
  })
})
