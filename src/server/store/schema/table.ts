// What a table is, wherever its rows lie: that, and on how many servers, is the topology's (topology.ts, cluster.ts).

export interface Table {
  readonly name: string
  /** Columns and indices: what stands between the brackets. */
  readonly columns: string
  /** Of the MergeTree family, such as `ReplacingMergeTree(version)`. */
  readonly engine: string
  /** What stands behind the engine: order, partitions, how long rows are kept, settings. */
  readonly storage: string
  /**
   * Decides which shard of a cluster a row is on. All versions of a row must give the same, and a row and its copies.
   * A table that has none is small: every server of a cluster has all of it.
   */
  readonly shardBy?: string
}

/** A copy that follows every insert into a table. */
export interface View {
  readonly name: string
  readonly from: string
  readonly to: string
  /** Columns, as text of a SELECT; names of both tables alike. */
  readonly columns: string
  readonly where: string
}

/** A change of a table that is there: what follows its name in ALTER TABLE. */
export interface Alteration {
  readonly alter: string
  readonly change: string
}

/** One step of a migration. Text is a statement that reads and writes tables by their names, on one server or on many. */
export type Step = Table | View | Alteration | string

export function createText({ name, columns, engine, storage }: Table): string {
  return `CREATE TABLE IF NOT EXISTS ${name} (${columns}\n) ENGINE = ${engine}\n${storage}`
}
