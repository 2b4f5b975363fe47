// What has to be done to a store, in order, once each. A change to an existing table is a new entry here;
// columns of new fields need none (migrate.ts adds them).
import { entryArrivalTable } from './arrival-table.ts'
import { auditTable } from './audit-table.ts'
import { budgetTables } from './budget-tables.ts'
import { mirrorTables } from './mirror-tables.ts'
import { privacyTables } from './privacy-tables.ts'
import { rateCardTables } from './rate-card-table.ts'
import { revealTable } from './reveal-table.ts'
import { savedViewTable, viewPinTable } from './saved-view-table.ts'
import { sessionTable } from './session-table.ts'
import { exportRunTable, leaseTable } from './shared-tables.ts'
import type { Step, Table } from './table.ts'
import {
  apiKeyTable,
  apiKeyUseTable,
  contactEntryTable,
  entryKeyTable,
  logEntryTable,
  sendzenEventTable,
  settingTable,
  views,
} from './tables.ts'

export interface Migration {
  readonly version: number
  readonly name: string
  readonly steps: readonly Step[]
}

export const migrations: readonly Migration[] = [
  {
    version: 1,
    name: 'create the tables',
    steps: [logEntryTable, contactEntryTable, entryKeyTable, sendzenEventTable, settingTable, ...views],
  },
  {
    version: 2,
    name: 'create the tables of API keys',
    steps: [apiKeyTable, apiKeyUseTable],
  },
  {
    version: 3,
    name: 'create the tables of the mirror',
    steps: mirrorTables,
  },
  {
    version: 4,
    name: 'index the ids of the providers',
    // A ladder finds the receipts of one message among all messages received.
    steps: [
      {
        alter: 'log_entry',
        change: 'ADD INDEX IF NOT EXISTS provider_index provider_id TYPE bloom_filter(0.01) GRANULARITY 1',
      },
      { alter: 'log_entry', change: 'MATERIALIZE INDEX provider_index' },
    ],
  },
  {
    version: 5,
    name: 'create the table of saved views',
    steps: [savedViewTable],
  },
  {
    version: 6,
    name: 'create the table of arrivals',
    steps: [entryArrivalTable],
  },
  {
    version: 7,
    name: 'create the tables of rate cards',
    steps: rateCardTables,
  },
  {
    version: 8,
    name: 'save views of other pages than logs, and pin them',
    steps: [{ alter: 'saved_view', change: 'RENAME COLUMN IF EXISTS channel TO page' }, viewPinTable],
  },
  {
    version: 9,
    name: 'create the tables of budgets',
    steps: budgetTables,
  },
  {
    version: 10,
    name: 'order those who hide their number by their user id',
    steps: [
      {
        alter: 'contact_entry',
        change: 'ADD INDEX IF NOT EXISTS user_index whats_app_user_id TYPE bloom_filter(0.01) GRANULARITY 1',
      },
      { alter: 'contact_entry', change: 'MATERIALIZE INDEX user_index' },
      {
        alter: 'log_entry',
        change: `UPDATE contact_reversed = ifNull(whats_app_user_id, '')
WHERE contact_reversed = '' AND ifNull(whats_app_user_id, '') != '' SETTINGS mutations_sync = 2`,
      },
      // Both tables were given their columns in one order, and only the log has what the source sent.
      `INSERT INTO contact_entry SELECT * EXCEPT (raw) FROM log_entry FINAL
WHERE contact_reversed != '' AND contact_reversed = whats_app_user_id`,
    ],
  },
  {
    version: 11,
    name: 'create the audit log, and give keys their rights',
    steps: [
      auditTable,
      // Keys made before had what went with their permissions.
      {
        alter: 'api_key',
        change: `ADD COLUMN IF NOT EXISTS rights Array(String)
DEFAULT if(hasAny(permissions, ['Project Owner', 'Project Admin']), ['reveal', 'export', 'manage-keys'], ['export']) AFTER permissions`,
      },
    ],
  },
  {
    version: 12,
    name: 'create the table of sessions',
    steps: [sessionTable],
  },
  {
    version: 13,
    name: 'create the table of reveals',
    steps: [revealTable],
  },
  {
    version: 14,
    name: 'create the tables of retention and erasure',
    steps: privacyTables,
  },
  {
    version: 15,
    name: 'create the tables of what gateways share',
    steps: [exportRunTable, leaseTable],
  },
]

/** What has been done to a store. */
export const ledgerTable: Table = {
  name: 'migration',
  columns: `
  version UInt32,
  name String,
  applied_at DateTime64(6, 'UTC') DEFAULT now64(6)`,
  engine: 'ReplacingMergeTree(applied_at)',
  storage: 'ORDER BY version',
}

/** Every table of a store. */
export const tables: readonly Table[] = [
  ledgerTable,
  ...migrations.flatMap(({ steps }) => steps).filter((step) => typeof step === 'object' && 'engine' in step),
]
