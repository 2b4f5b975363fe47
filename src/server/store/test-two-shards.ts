// Two shards in this process: the engine takes both addresses for its own and answers a query of the cluster once for
// each of them. They share the tables with rows, so each is shown the rows that the shard key gives it, and no others;
// tables that every server has are shown where the query began alone, because elsewhere they may lag behind.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Session } from 'chdb'
import { clusterOf } from './cluster.ts'
import { tables } from './schema/migrations.ts'
import type { Topology } from './topology.ts'

const NAME = 'two_shards'
const DATABASE = 'default'

const shard = (host: string) => `<shard><replica><host>${host}</host><port>9000</port></replica></shard>`

// Nobody listens on the port.
const config = `<clickhouse>
  <tcp_port>9000</tcp_port>
  <remote_servers><${NAME}>${shard('127.0.0.1')}${shard('localhost')}</${NAME}></remote_servers>
</clickhouse>`

/** Begins the engine over `directory` with two shards; a store that is opened there joins it. */
export function startTwoShards(directory: string): { topology: Topology; close: () => void } {
  const cluster = clusterOf({ name: NAME, database: DATABASE, replicated: false }, tables)
  const filters = tables.map(({ name, shardBy }) => {
    const seen = shardBy === undefined ? 'shardNum() = 0' : `${shardBy} % 2 = shardNum() - 1`
    return `'${DATABASE}.${cluster.listed(name)}': '${seen}'`
  })
  const file = join(directory, 'cluster.xml')
  writeFileSync(file, config)
  const session = new Session(join(directory, 'store'), { connectionArgs: [`--config-file=${file}`] })
  return {
    topology: {
      ...cluster,
      // No connection is made, and the other bound is of what comes over one.
      rowBound: 'max_rows_to_read',
      settings: {
        ...{ ...cluster.settings, prefer_localhost_replica: 1 },
        additional_table_filters: `{${filters.join(', ')}}`,
      },
      // What is inserted would else be filtered on its way to the copies.
      insertSettings: { ...cluster.insertSettings, additional_table_filters: '{}' },
    },
    close: () => session.close(),
  }
}
