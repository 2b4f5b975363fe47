// What gateways that share a store tell each other.
import type { Table } from './table.ts'

/**
 * Exports that are being written, told anew every second, so that any gateway can say how far one is. A row that says
 * it has ended outranks the one that does not: so it is cancelled from elsewhere, too. Nothing of what is exported is in it.
 */
export const exportRunTable: Table = {
  name: 'export_run',
  columns: `
  caller String COMMENT 'id of the key or user; owner for the owner key',
  id String,
  state LowCardinality(String),
  total UInt64,
  rows UInt64,
  bytes UInt64,
  cost_cents Nullable(String),
  message String COMMENT 'why it failed',
  told_at DateTime64(6, 'UTC') DEFAULT now64(6),
  version UInt64 MATERIALIZED toUInt64(toUnixTimestamp64Micro(told_at)) + if(state = 'running', 0, bitShiftLeft(toUInt64(1), 62))`,
  engine: 'ReplacingMergeTree(version)',
  storage: `ORDER BY (caller, id)
TTL toDateTime(told_at) + INTERVAL 1 DAY`,
}

/** Who does what only one process may do at a time (store/lease.ts): all who would, by the engine's clock. */
export const leaseTable: Table = {
  name: 'lease',
  columns: `
  name LowCardinality(String),
  holder String COMMENT 'a process',
  began_at DateTime64(6, 'UTC') COMMENT 'who began first holds it',
  beat_at DateTime64(6, 'UTC') DEFAULT now64(6) COMMENT 'who is silent for long has gone',
  is_over Bool`,
  engine: 'ReplacingMergeTree(beat_at)',
  storage: `ORDER BY (name, holder)
TTL toDateTime(beat_at) + INTERVAL 1 DAY`,
}
