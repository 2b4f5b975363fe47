// What the mirror knows: its ledger, what people asked of a source, and rows that could not be read.
import type { Table } from './table.ts'

/**
 * The ledger: one row per (source, channel, lane, window), its newest change counts. Lane `backfill` holds windows
 * of creation time, `live` one row whose window grows, `recheck` days whose rows may still change.
 */
const mirrorWindowTable: Table = {
  name: 'mirror_window',
  columns: `
  source_id LowCardinality(String),
  channel LowCardinality(String),
  lane LowCardinality(String),
  window_from DateTime64(6, 'UTC'),
  window_to DateTime64(6, 'UTC'),
  state LowCardinality(String),
  attempts UInt32,
  row_count UInt64,
  quarantined UInt64,
  upstream_count Nullable(UInt64),
  fault_kind LowCardinality(String),
  fault_message String,
  fault_at Nullable(DateTime64(3, 'UTC')),
  next_at Nullable(DateTime64(3, 'UTC')),
  started_at Nullable(DateTime64(3, 'UTC')),
  finished_at Nullable(DateTime64(3, 'UTC')),
  changed_at UInt64 COMMENT 'microseconds since 1970'`,
  engine: 'ReplacingMergeTree(changed_at)',
  storage: 'ORDER BY (source_id, channel, lane, window_from)',
}

/** What people asked of a source. Requests are times: each mirror acts once on a newer one than it has seen. */
const mirrorControlTable: Table = {
  name: 'mirror_control',
  columns: `
  source_id LowCardinality(String),
  paused Bool,
  run_at UInt64 COMMENT 'milliseconds since 1970',
  retry_at UInt64 COMMENT 'milliseconds since 1970',
  changed_at UInt64 COMMENT 'microseconds since 1970'`,
  engine: 'ReplacingMergeTree(changed_at)',
  storage: 'ORDER BY source_id',
}

/** Rows that no decoder could read, as they came; `id` is a hash of the raw text, so that a row is here once. */
const quarantineTable: Table = {
  name: 'quarantine',
  columns: `
  source_id LowCardinality(String),
  channel LowCardinality(String),
  id String,
  raw String CODEC(ZSTD(1)),
  reason String,
  seen_at DateTime64(3, 'UTC'),
  resolved Bool,
  changed_at UInt64 COMMENT 'microseconds since 1970'`,
  engine: 'ReplacingMergeTree(changed_at)',
  storage: 'ORDER BY (source_id, channel, id)',
}

export const mirrorTables = [mirrorWindowTable, mirrorControlTable, quarantineTable]
