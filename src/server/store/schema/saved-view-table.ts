/** Saved views, the newest change of each. A view that was deleted stays as a row, so that no older one comes back. */
export const savedViewTable = `CREATE TABLE IF NOT EXISTS saved_view (
  id String,
  channel LowCardinality(String),
  name String,
  search String,
  owner_id String COMMENT 'id of the key whose own it is, owner for the owner key; empty for a shared one',
  project_id String COMMENT 'project that shares it; empty for every project, and for one of a key',
  is_default Bool,
  created_by String,
  updated_at DateTime64(3, 'UTC'),
  is_deleted UInt8
) ENGINE = ReplacingMergeTree(updated_at)
ORDER BY id`
