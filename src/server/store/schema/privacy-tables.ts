import type { Table } from './table.ts'

/** How long a channel's texts and rows are kept, the newest change of each; null is for ever. */
const retentionRuleTable: Table = {
  name: 'retention_rule',
  columns: `
  channel LowCardinality(String),
  text_days Nullable(UInt32),
  row_days Nullable(UInt32),
  changed_by String,
  changed_at DateTime64(3, 'UTC')`,
  engine: 'ReplacingMergeTree(changed_at)',
  storage: 'ORDER BY channel',
}

/** Erasures and runs of the retention, the newest state of each. Nothing in it names anybody: contacts are hashes. */
const privacyJobTable: Table = {
  name: 'privacy_job',
  columns: `
  id String,
  kind LowCardinality(String) COMMENT 'erasure or retention',
  state LowCardinality(String),
  project_id String COMMENT 'empty for every project',
  contact_hash String,
  contact_masked String,
  reason String,
  ticket String,
  actor_kind LowCardinality(String),
  actor_id String,
  actor_name String,
  asked_at DateTime64(3, 'UTC'),
  started_at Nullable(DateTime64(3, 'UTC')),
  finished_at Nullable(DateTime64(3, 'UTC')),
  steps String COMMENT 'JSON',
  mentions String COMMENT 'JSON',
  problem String,
  certificate String COMMENT 'JSON, once an erasure is done',
  changed_at UInt64 COMMENT 'microseconds since 1970'`,
  engine: 'ReplacingMergeTree(changed_at)',
  storage: 'ORDER BY id',
}

/**
 * What an erasure looks for, only while it is under way. Statements name these rows and not their values: the engine
 * keeps the text of what it was told to change.
 */
const erasureTargetTable: Table = {
  name: 'erasure_target',
  columns: `
  job_id String,
  kind LowCardinality(String) COMMENT 'key, message, entry or pattern',
  value String`,
  engine: 'MergeTree',
  storage: 'ORDER BY (job_id, kind, value)',
}

/** Contacts whose older entries stay out, whoever brings them: keyed hashes of the store's contact keys. */
const erasedContactTable: Table = {
  name: 'erased_contact',
  columns: `
  hash String,
  project_id String COMMENT 'empty for every project',
  erased_at DateTime64(6, 'UTC')`,
  engine: 'ReplacingMergeTree(erased_at)',
  storage: 'ORDER BY (hash, project_id)',
}

export const privacyTables = [retentionRuleTable, privacyJobTable, erasureTargetTable, erasedContactTable]
