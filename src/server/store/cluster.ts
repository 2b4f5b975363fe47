// The layout of a cluster. A big table is `<name>_local` on every server, with the rows of its shard, and under its own
// name a table without rows that asks all shards and gives each insert to the right one; so statements stay as they are.
// A small table is whole on every server: who is signed in, say, is read and joined without asking around.
import { createText, type Table } from './schema/table.ts'
import { ident, param, type Sql, sql } from './sql.ts'
import { selectText, type Topology, viewText } from './topology.ts'

export interface Cluster {
  /** As the servers' `remote_servers` call it. */
  readonly name: string
  readonly database: string
  /** False for shards that are in one process: they have no replicas, and nobody passes statements on to them. */
  readonly replicated: boolean
}

/** Of tables that are whole everywhere. */
const EVERY_SHARD = 'all'

/** Every server has these macros; together they tell one from all others. */
export const macros = ['shard', 'replica'] as const

export function clusterOf({ name, database, replicated }: Cluster, tables: readonly Table[]): Topology {
  const onCluster = replicated ? ` ON CLUSTER '${name}'` : ''
  const sharded = new Map(tables.flatMap((table) => (table.shardBy === undefined ? [] : [[table.name, table]])))
  const listed = (table: string) => (sharded.has(table) ? `${table}_local` : table)

  const engineOf = ({ name: table, engine, shardBy }: Table) => {
    if (!replicated) return engine
    const [, family = '', parameters] = /^(\w+)(?:\((.*)\))?$/.exec(engine) ?? []
    const place = `'/clickhouse/tables/${shardBy === undefined ? EVERY_SHARD : '{shard}'}/${database}/${table}'`
    // A whole table has one replica for each server, and macros tell replicas of one shard apart.
    const replica = shardBy === undefined ? `'{shard}-{replica}'` : `'{replica}'`
    return `Replicated${family}(${[place, replica, ...(parameters ? [parameters] : [])].join(', ')})`
  }

  const make = (table: Table) =>
    createText({ ...table, name: `${listed(table.name)}${onCluster}`, engine: engineOf(table) })

  const face = ({ name: table, shardBy = '' }: Table) =>
    `${table}${onCluster} AS ${listed(table)} ENGINE = Distributed('${name}', '${database}', '${listed(table)}', ${shardBy})`

  return {
    create: (table) =>
      table.shardBy === undefined ? [make(table)] : [make(table), `CREATE TABLE IF NOT EXISTS ${face(table)}`],
    createView: (view) => viewText(view, { from: listed(view.from), to: listed(view.to) }, onCluster),
    changeView: (view) => `ALTER TABLE ${view.name}${onCluster} MODIFY QUERY ${selectText(view, listed(view.from))}`,
    // Replicas tell each other of changes: of a whole table each would be made once for every shard.
    rowsOf: (table) => (sharded.has(table) ? sql`${ident(listed(table))}${text(onCluster)}` : ident(table)),
    listed,
    system: (table) => sql`clusterAllReplicas(${text(`'${name}'`)}, system.${ident(table)})`,
    database: param('String', database),
    everywhere: text(onCluster),
    renewFaces: (changed) =>
      changed.flatMap((table) => {
        const known = sharded.get(table)
        return known ? [`CREATE OR REPLACE TABLE ${face(known)}`] : []
      }),
    rowBound: 'max_rows_to_read_leaf',
    settings: {
      // A subquery is answered once, here, and sent to the shards: what it names may be on another one, or not yet there.
      distributed_product_mode: 'global',
      prefer_global_in_and_join: 1,
      // Of each shard all gateways write to and read from the same replica while it answers: what was written is read.
      load_balancing: 'in_order',
      prefer_localhost_replica: 0,
      // Whoever asks for an id asks the one shard that has it.
      optimize_skip_unused_shards: 1,
      // Erasures name the rows that hold what they look for: these are the same on every server.
      allow_nondeterministic_mutations: 1,
    },
    // Whoever is told that rows are in finds them.
    insertSettings: { distributed_foreground_insert: 1 },
  }
}

/** Names of the configuration, checked there. */
function text(words: string): Sql {
  return { parts: [words] }
}
