// The tables as one start leaves them. Columns that hold field values come from the channels.
import { entryColumns } from '../columns.ts'
import type { Table, View } from './table.ts'

function columnList(columns: readonly { name: string; type: string }[]): string {
  return columns.map(({ name, type }) => `${name} ${type}`).join(',\n  ')
}

const bookkeeping = [
  { name: 'version', type: 'UInt64' },
  { name: 'is_deleted', type: 'UInt8' },
]

/** Columns of the contact-ordered copy: all but what the source sent. */
export const contactColumns = [...entryColumns, ...bookkeeping]

/**
 * One row per log entry, read with FINAL: the newest version of (project, channel, id) wins. `created_at` is in
 * the sort key for the sake of lists by time; save-entries.ts retires the old row when it changes.
 */
export const logEntryTable: Table = {
  name: 'log_entry',
  columns: `
  ${columnList([...entryColumns, ...bookkeeping])},
  raw String CODEC(ZSTD(1)),
  INDEX body_index lowerUTF8(ifNull(body, '')) TYPE text(tokenizer = ngrams(3)) GRANULARITY 64`,
  engine: 'ReplacingMergeTree(version, is_deleted)',
  storage: `PARTITION BY toYYYYMM(created_at)
ORDER BY (project_id, channel, created_at, id)
SETTINGS index_granularity = 1024`,
  shardBy: 'cityHash64(id)',
}

/** The same rows ordered by the other party's digits, last digit first: exact and ends-with are one range. */
export const contactEntryTable: Table = {
  name: 'contact_entry',
  columns: `
  ${columnList(contactColumns)}`,
  engine: 'ReplacingMergeTree(version, is_deleted)',
  storage: `ORDER BY (project_id, contact_reversed, created_at, channel, id)
SETTINGS index_granularity = 1024`,
  shardBy: 'cityHash64(id)',
}

/** Where an id's row is. */
export const entryKeyTable: Table = {
  name: 'entry_key',
  columns: `
  id String,
  channel LowCardinality(String),
  project_id LowCardinality(String),
  created_at DateTime64(6, 'UTC'),
  contact_reversed String,
  version UInt64`,
  engine: 'ReplacingMergeTree(version)',
  storage: `ORDER BY (id, channel, project_id)
SETTINGS index_granularity = 256`,
  shardBy: 'cityHash64(id)',
}

/** SendZen's log entries as they came; `event_key` tells entries of one tick apart. */
export const sendzenEventTable: Table = {
  name: 'sendzen_event',
  columns: `
  project_id String,
  created_at_ticks UInt64,
  event_key String,
  phone_number_id LowCardinality(String),
  event_type LowCardinality(String),
  payload String CODEC(ZSTD(1)),
  direction Int64,
  flyout_delivery_status LowCardinality(String),
  flyout_delivery_response String,
  flyout_delivery_response_code Int64,
  flyout_url LowCardinality(String)`,
  engine: 'ReplacingMergeTree',
  storage: `ORDER BY (project_id, created_at_ticks, event_key)
SETTINGS index_granularity = 1024`,
  shardBy: 'cityHash64(event_key)',
}

/** Facts about the installation, such as whether it holds demo data. */
export const settingTable: Table = {
  name: 'setting',
  columns: `
  name String,
  value String,
  changed_at DateTime64(6, 'UTC') DEFAULT now64(6)`,
  engine: 'ReplacingMergeTree(changed_at)',
  storage: 'ORDER BY name',
}

/**
 * API keys, the newest change of each. The secret itself is nowhere. A revoked row outranks every other one, so that
 * a change made elsewhere at the same moment cannot bring the key back.
 */
export const apiKeyTable: Table = {
  name: 'api_key',
  columns: `
  id String,
  project_id String,
  label String,
  secret_hash String,
  hint String,
  permissions Array(String),
  masked Bool,
  created_at DateTime64(3, 'UTC'),
  created_by String,
  expires_at Nullable(DateTime64(3, 'UTC')),
  revoked_at Nullable(DateTime64(3, 'UTC')),
  changed_at UInt64 COMMENT 'microseconds since 1970',
  version UInt64 MATERIALIZED changed_at + if(isNull(revoked_at), 0, bitShiftLeft(toUInt64(1), 62))`,
  engine: 'ReplacingMergeTree(version)',
  storage: 'ORDER BY id',
}

/** When keys were last used: apart from the keys, so that noting a use never overwrites a change. */
export const apiKeyUseTable: Table = {
  name: 'api_key_use',
  columns: `
  key_id String,
  used_at DateTime64(3, 'UTC')`,
  engine: 'ReplacingMergeTree(used_at)',
  storage: 'ORDER BY key_id',
}

/** The copies follow every insert into log_entry. Their statements name the columns, so they change when columns are added. */
export const views: readonly View[] = [
  {
    name: 'contact_entry_view',
    ...{ from: 'log_entry', to: 'contact_entry' },
    columns: contactColumns.map(({ name }) => name).join(', '),
    where: `contact_reversed != ''`,
  },
  {
    name: 'entry_key_view',
    ...{ from: 'log_entry', to: 'entry_key' },
    columns: 'id, channel, project_id, created_at, contact_reversed, version',
    where: 'is_deleted = 0',
  },
]
