import type { Table } from './table.ts'

/**
 * Saved views, the newest change of each. A view that was deleted stays as a row, so that no older one comes back. The
 * column `channel` is called `page` by now (migration 8).
 */
export const savedViewTable: Table = {
  name: 'saved_view',
  columns: `
  id String,
  channel LowCardinality(String),
  name String,
  search String,
  owner_id String COMMENT 'id of the key whose own it is, owner for the owner key; empty for a shared one',
  project_id String COMMENT 'project that shares it; empty for every project, and for one of a key',
  is_default Bool,
  created_by String,
  updated_at DateTime64(3, 'UTC'),
  is_deleted UInt8`,
  engine: 'ReplacingMergeTree(updated_at)',
  storage: 'ORDER BY id',
}

/** Which views stand on whose overview: apart from the views, so that pinning one is no change of it. */
export const viewPinTable: Table = {
  name: 'view_pin',
  columns: `
  owner_id String COMMENT 'id of the key, owner for the owner key',
  view_id String,
  updated_at DateTime64(3, 'UTC'),
  is_deleted UInt8`,
  engine: 'ReplacingMergeTree(updated_at)',
  storage: 'ORDER BY (owner_id, view_id)',
}
