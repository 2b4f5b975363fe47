import type { Table } from './table.ts'

/**
 * Rate cards, a row for every change of one: what was saved is never replaced. A card is its newest version; one that
 * was deleted ends with a row that says so. Where two gateways wrote the same version at once, the earlier counts.
 * Small granules, because a card of some thousand rates is a megabyte, and one is read at a time.
 */
const rateCardTable: Table = {
  name: 'rate_card',
  columns: `
  id String,
  version UInt32,
  name String,
  timezone LowCardinality(String),
  zero_is_unbilled Bool COMMENT 'what a source says cost 0 is estimated, and not taken as not charged',
  rates String COMMENT 'JSON list, as the API takes it' CODEC(ZSTD(3)),
  rate_count UInt32,
  note String,
  changed_by String,
  changed_at DateTime64(3, 'UTC'),
  is_deleted Bool`,
  engine: 'MergeTree',
  storage: `ORDER BY (id, version, changed_at)
SETTINGS index_granularity = 8`,
}

/** Which card was put in use when; the newest row counts. */
const rateCardUseTable: Table = {
  name: 'rate_card_use',
  columns: `
  card_id String COMMENT 'empty for none',
  changed_by String,
  changed_at DateTime64(3, 'UTC')`,
  engine: 'MergeTree',
  storage: 'ORDER BY changed_at',
}

export const rateCardTables: readonly Table[] = [rateCardTable, rateCardUseTable]
