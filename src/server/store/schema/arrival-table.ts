import type { Table } from './table.ts'

/**
 * What was written, in the order of writing: one row a batch and log, so that following a log costs no look at the
 * log. `is_new` tells entries that were not here before from new versions of entries that were. Rows of the demo data
 * are not noted: they come before anybody looks.
 */
export const entryArrivalTable: Table = {
  name: 'entry_arrival',
  columns: `
  arrived_at DateTime64(6, 'UTC') DEFAULT now64(6),
  batch String,
  project_id LowCardinality(String),
  channel LowCardinality(String),
  is_new Bool,
  ids Array(String),
  created_times Array(DateTime64(6, 'UTC'))`,
  engine: 'MergeTree',
  storage: `ORDER BY (arrived_at, batch)
TTL toDateTime(arrived_at) + INTERVAL 2 DAY
SETTINGS index_granularity = 64`,
  shardBy: 'cityHash64(batch)',
}
