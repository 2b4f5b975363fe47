import type { Table } from './table.ts'

/**
 * Sessions of the console, the newest state of each. No token is in it, only what a token is known by. An ended row
 * outranks every other one, so that a use noted elsewhere at the same moment cannot bring the session back.
 */
export const sessionTable: Table = {
  name: 'session',
  columns: `
  id String,
  token_hash String,
  next_hash String COMMENT 'of the token that follows',
  previous_hash String COMMENT 'of the token before; empty for none',
  token_since DateTime64(3, 'UTC') COMMENT 'when the token was first used',
  kind LowCardinality(String) COMMENT 'owner, key or user',
  who_id String COMMENT 'of the key or user; empty for the owner key',
  name String,
  all_projects Bool,
  projects Array(String),
  permissions Array(String) COMMENT 'of a user, as the claims of the sign-in gave them',
  rights Array(String),
  masked Bool,
  created_at DateTime64(3, 'UTC'),
  seen_at DateTime64(3, 'UTC') COMMENT 'within a minute',
  expires_at DateTime64(3, 'UTC'),
  address String,
  user_agent String,
  ended_at Nullable(DateTime64(3, 'UTC')),
  ended_why LowCardinality(String),
  changed_at UInt64 COMMENT 'microseconds since 1970',
  version UInt64 MATERIALIZED changed_at + if(isNull(ended_at), 0, bitShiftLeft(toUInt64(1), 62))`,
  engine: 'ReplacingMergeTree(version)',
  storage: `ORDER BY id
TTL toDateTime(expires_at) + INTERVAL 90 DAY`,
}
