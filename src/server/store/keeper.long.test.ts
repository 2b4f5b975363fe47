// The replicated tables of three servers in two shards, by a real keeper: TOLLBOOK_TEST_KEEPER=host:port, a ClickHouse
// Keeper or a ZooKeeper from 3.5 on. Without one nothing is said of it.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { tables } from './schema/migrations.ts'
import type { ClusterServer, KnownReplica } from './test-cluster-server.ts'

const keeper = process.env.TOLLBOOK_TEST_KEEPER ?? ''
const directory = mkdtempSync(join(tmpdir(), 'tollbook-keeper-'))
/** The keeper remembers those of runs before. */
const database = `tollbook_${Date.now()}`
afterAll(() => rmSync(directory, { recursive: true, force: true }))

const sharded = new Set(tables.flatMap(({ name, shardBy }) => (shardBy === undefined ? [] : [`${name}_local`])))

function begin(shard: string, replica: string): readonly KnownReplica[] {
  const own = join(directory, `${shard}-${replica}`)
  mkdirSync(own)
  const told = { keeper, database, shard, replica, directory: own } satisfies ClusterServer
  const script = join(import.meta.dirname, 'test-cluster-server.ts')
  const said = spawnSync(process.execPath, ['--import', 'tsx', script, JSON.stringify(told)], { encoding: 'utf8' })
  if (said.stdout === '') throw new Error(said.stderr)
  return JSON.parse(said.stdout) as KnownReplica[]
}

it.skipIf(keeper === '')('has as many replicas of a shard as it has servers, and small tables on every server', () => {
  const servers = [
    { known: begin('1', 'a'), ofShard: 1, ofAll: 1 },
    { known: begin('1', 'b'), ofShard: 2, ofAll: 2 },
    { known: begin('2', 'a'), ofShard: 1, ofAll: 3 },
  ]
  for (const { known, ofShard, ofAll } of servers) {
    expect(known).toHaveLength(tables.length)
    for (const { table, replicas } of known) expect(replicas, table).toBe(sharded.has(table) ? ofShard : ofAll)
  }
})
