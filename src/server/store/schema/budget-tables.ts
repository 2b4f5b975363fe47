import type { Table } from './table.ts'

/** Budgets, the newest change of each. One that was deleted stays as a row, so that no older one comes back. */
const budgetTable: Table = {
  name: 'budget',
  columns: `
  id String,
  project_id String COMMENT 'project whose entries it is over; empty for every project',
  name String,
  channels Array(String) COMMENT 'empty for all that bill',
  query String COMMENT 'JSON as in get-list; empty for everything',
  amount_cents Decimal(18, 6),
  timezone String,
  thresholds String COMMENT 'JSON',
  webhook_url String COMMENT 'empty for none',
  webhook_on Bool,
  webhook_secret String COMMENT 'signs what is sent',
  created_by String,
  updated_at DateTime64(3, 'UTC'),
  is_deleted UInt8`,
  engine: 'ReplacingMergeTree(updated_at)',
  storage: 'ORDER BY id',
}

/** Thresholds that were passed, once a month each, and what became of the message. */
const budgetAlertTable: Table = {
  name: 'budget_alert',
  columns: `
  budget_id String,
  month Date COMMENT 'its first day, in the zone of the budget',
  threshold_of LowCardinality(String),
  threshold_percent UInt16,
  fired_at DateTime64(3, 'UTC'),
  message String COMMENT 'JSON as it is sent',
  state LowCardinality(String),
  attempts UInt16,
  tried_at Nullable(DateTime64(3, 'UTC')),
  next_at DateTime64(3, 'UTC') COMMENT 'when it is tried again',
  problem String,
  updated_at DateTime64(3, 'UTC')`,
  engine: 'ReplacingMergeTree(updated_at)',
  storage: 'ORDER BY (budget_id, month, threshold_of, threshold_percent)',
}

export const budgetTables = [budgetTable, budgetAlertTable]
