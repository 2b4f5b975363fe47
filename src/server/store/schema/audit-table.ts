import type { Table } from './table.ts'

/** Who did or saw what, line by line: nothing in this program changes or removes one. */
export const auditTable: Table = {
  name: 'audit_event',
  columns: `
  at DateTime64(6, 'UTC'),
  id String,
  action LowCardinality(String),
  outcome LowCardinality(String),
  actor_kind LowCardinality(String) COMMENT 'owner, key or user; empty for somebody unknown',
  actor_id String COMMENT 'of the key or user; owner for the owner key',
  actor_name String,
  project_id LowCardinality(String) COMMENT 'empty for what belongs to the installation',
  subject_kind LowCardinality(String),
  subject_id String,
  subject_label String COMMENT 'never personal data: numbers stand masked',
  reason String,
  ticket String,
  filter String COMMENT 'numbers, addresses and ids of messages stand masked',
  count Nullable(UInt64) COMMENT 'rows given out or touched',
  address String COMMENT 'of the network'`,
  engine: 'MergeTree',
  storage: `PARTITION BY toYYYYMM(at)
ORDER BY (at, id)
SETTINGS index_granularity = 1024`,
}
