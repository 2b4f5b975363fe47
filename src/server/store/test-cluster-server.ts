// One server of a cluster, as a process of its own: makes the tables of `cluster.ts` by a keeper and tells their replicas.
// The embedded engine registers a replicated table as a server does, but is never taken for an active replica: it has no
// address for the others to fetch parts from. So nothing is written here, and nobody waits for it to end by itself.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Session } from 'chdb'
import { clusterOf } from './cluster.ts'
import { tables } from './schema/migrations.ts'

/** As the process is told, in JSON. */
export interface ClusterServer {
  /** `host:port` of a ClickHouse Keeper or a ZooKeeper. */
  readonly keeper: string
  readonly directory: string
  readonly database: string
  readonly shard: string
  readonly replica: string
}

/** A table of the server, and how many replicas of it the keeper knows. */
export interface KnownReplica {
  readonly table: string
  readonly replicas: number
}

const NAME = 'main'

function makeTables({ keeper, directory, database, shard, replica }: ClusterServer): KnownReplica[] {
  const [host, port] = keeper.split(':')
  const file = join(directory, 'server.xml')
  writeFileSync(
    file,
    `<clickhouse>
  <tcp_port>9000</tcp_port>
  <zookeeper><node><host>${host}</host><port>${port}</port></node></zookeeper>
  <macros><shard>${shard}</shard><replica>${replica}</replica></macros>
  <remote_servers><${NAME}><shard><replica><host>127.0.0.1</host><port>9000</port></replica></shard></${NAME}></remote_servers>
</clickhouse>`,
  )
  const session = new Session(join(directory, 'store'), { connectionArgs: [`--config-file=${file}`] })
  session.query(`CREATE DATABASE ${database}`)
  session.query(`USE ${database}`)
  const { create } = clusterOf({ name: NAME, database, replicated: true }, tables)
  // Nobody passes statements on within this process.
  for (const statement of tables.flatMap(create)) session.query(statement.replace(` ON CLUSTER '${NAME}'`, ''))
  const known = session.query(
    `SELECT table, toUInt32(total_replicas) AS replicas FROM system.replicas WHERE database = '${database}' ORDER BY table`,
    'JSONCompactEachRow',
  )
  return String(known)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as [string, number])
    .map(([table, replicas]) => ({ table, replicas }))
}

process.stdout.write(JSON.stringify(makeTables(JSON.parse(process.argv[2] ?? '') as ClusterServer)), () =>
  // A process that ends in any other way waits for its replicas to become active.
  process.kill(process.pid, 'SIGKILL'),
)
