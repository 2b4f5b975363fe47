// The tables as one start leaves them. Columns that hold field values come from the channels.
import { entryColumns } from '../columns.ts'

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
export const logEntryTable = `CREATE TABLE IF NOT EXISTS log_entry (
  ${columnList([...entryColumns, ...bookkeeping])},
  raw String CODEC(ZSTD(1)),
  INDEX body_index lowerUTF8(ifNull(body, '')) TYPE text(tokenizer = ngrams(3)) GRANULARITY 64
) ENGINE = ReplacingMergeTree(version, is_deleted)
PARTITION BY toYYYYMM(created_at)
ORDER BY (project_id, channel, created_at, id)
SETTINGS index_granularity = 1024`

/** The same rows ordered by the other party's digits, last digit first: exact and ends-with are one range. */
export const contactEntryTable = `CREATE TABLE IF NOT EXISTS contact_entry (
  ${columnList(contactColumns)}
) ENGINE = ReplacingMergeTree(version, is_deleted)
ORDER BY (project_id, contact_reversed, created_at, channel, id)
SETTINGS index_granularity = 1024`

/** Where an id's row is. */
export const entryKeyTable = `CREATE TABLE IF NOT EXISTS entry_key (
  id String,
  channel LowCardinality(String),
  project_id LowCardinality(String),
  created_at DateTime64(6, 'UTC'),
  contact_reversed String,
  version UInt64
) ENGINE = ReplacingMergeTree(version)
ORDER BY (id, channel, project_id)
SETTINGS index_granularity = 256`

/** SendZen's log entries as they came; `event_key` tells entries of one tick apart. */
export const sendzenEventTable = `CREATE TABLE IF NOT EXISTS sendzen_event (
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
  flyout_url LowCardinality(String)
) ENGINE = ReplacingMergeTree
ORDER BY (project_id, created_at_ticks, event_key)
SETTINGS index_granularity = 1024`

/** Facts about the installation, such as whether it holds demo data. */
export const settingTable = `CREATE TABLE IF NOT EXISTS setting (
  name String,
  value String,
  changed_at DateTime64(6, 'UTC') DEFAULT now64(6)
) ENGINE = ReplacingMergeTree(changed_at)
ORDER BY name`

/**
 * API keys, the newest change of each. The secret itself is nowhere. A revoked row outranks every other one, so that
 * a change made elsewhere at the same moment cannot bring the key back.
 */
export const apiKeyTable = `CREATE TABLE IF NOT EXISTS api_key (
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
  version UInt64 MATERIALIZED changed_at + if(isNull(revoked_at), 0, bitShiftLeft(toUInt64(1), 62))
) ENGINE = ReplacingMergeTree(version)
ORDER BY id`

/** When keys were last used: apart from the keys, so that noting a use never overwrites a change. */
export const apiKeyUseTable = `CREATE TABLE IF NOT EXISTS api_key_use (
  key_id String,
  used_at DateTime64(3, 'UTC')
) ENGINE = ReplacingMergeTree(used_at)
ORDER BY key_id`

/** The copies follow every insert into log_entry. Their statements name the columns, so they are remade when columns are added. */
export const views = [
  {
    name: 'contact_entry_view',
    create: `CREATE MATERIALIZED VIEW IF NOT EXISTS contact_entry_view TO contact_entry AS
SELECT ${contactColumns.map(({ name }) => name).join(', ')} FROM log_entry WHERE contact_reversed != ''`,
  },
  {
    name: 'entry_key_view',
    create: `CREATE MATERIALIZED VIEW IF NOT EXISTS entry_key_view TO entry_key AS
SELECT id, channel, project_id, created_at, contact_reversed, version FROM log_entry WHERE is_deleted = 0`,
  },
]
