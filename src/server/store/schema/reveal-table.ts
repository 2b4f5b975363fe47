import type { Table } from './table.ts'

/**
 * From whom the mask is lifted, for whom and until when. Why is in the audit log; of a contact there are hashes and a
 * masked number, and a day after its end nothing. A row that says it has ended outranks the one that does not.
 */
export const revealTable: Table = {
  name: 'reveal',
  columns: `
  id String,
  caller_kind LowCardinality(String) COMMENT 'key or user',
  caller_id String,
  channel LowCardinality(String) COMMENT 'of the entry; empty for a contact',
  entry_id String,
  contacts Array(String) COMMENT 'hashes of the contact, one for each spelling',
  label String COMMENT 'never personal data: the number stands masked',
  projects Array(String) COMMENT 'in which its entries are',
  started_at DateTime64(3, 'UTC'),
  expires_at DateTime64(3, 'UTC'),
  ended UInt8`,
  engine: 'ReplacingMergeTree(ended)',
  storage: `ORDER BY id
TTL toDateTime(expires_at) + INTERVAL 1 DAY`,
}
