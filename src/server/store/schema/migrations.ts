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
  readonly statements: readonly string[]
}

export const migrations: readonly Migration[] = [
  {
    version: 1,
    name: 'create the tables',
    statements: [
      logEntryTable,
      contactEntryTable,
      entryKeyTable,
      sendzenEventTable,
      settingTable,
      ...views.map(({ create }) => create),
    ],
  },
  {
    version: 2,
    name: 'create the tables of API keys',
    statements: [apiKeyTable, apiKeyUseTable],
  },
  {
    version: 3,
    name: 'create the tables of the mirror',
    statements: mirrorTables,
  },
  {
    version: 4,
    name: 'index the ids of the providers',
    // A ladder finds the receipts of one message among all messages received.
    statements: [
      `ALTER TABLE log_entry ADD INDEX IF NOT EXISTS provider_index provider_id TYPE bloom_filter(0.01) GRANULARITY 1`,
      `ALTER TABLE log_entry MATERIALIZE INDEX provider_index`,
    ],
  },
  {
    version: 5,
    name: 'create the table of saved views',
    statements: [savedViewTable],
  },
  {
    version: 6,
    name: 'create the table of arrivals',
    statements: [entryArrivalTable],
  },
  {
    version: 7,
    name: 'create the tables of rate cards',
    statements: rateCardTables,
  },
  {
    version: 8,
    name: 'save views of other pages than logs, and pin them',
    statements: [`ALTER TABLE saved_view RENAME COLUMN IF EXISTS channel TO page`, viewPinTable],
  },
  {
    version: 9,
    name: 'create the tables of budgets',
    statements: budgetTables,
  },
  {
    version: 10,
    name: 'order those who hide their number by their user id',
    statements: [
      `ALTER TABLE contact_entry ADD INDEX IF NOT EXISTS user_index whats_app_user_id TYPE bloom_filter(0.01) GRANULARITY 1`,
      `ALTER TABLE contact_entry MATERIALIZE INDEX user_index`,
      `ALTER TABLE log_entry UPDATE contact_reversed = ifNull(whats_app_user_id, '')
WHERE contact_reversed = '' AND ifNull(whats_app_user_id, '') != '' SETTINGS mutations_sync = 2`,
      // Both tables were given their columns in one order, and only the log has what the source sent.
      `INSERT INTO contact_entry SELECT * EXCEPT (raw) FROM log_entry FINAL
WHERE contact_reversed != '' AND contact_reversed = whats_app_user_id`,
    ],
  },
  {
    version: 11,
    name: 'create the audit log, and give keys their rights',
    statements: [
      auditTable,
      // Keys made before had what went with their permissions.
      `ALTER TABLE api_key ADD COLUMN IF NOT EXISTS rights Array(String)
DEFAULT if(hasAny(permissions, ['Project Owner', 'Project Admin']), ['reveal', 'export', 'manage-keys'], ['export']) AFTER permissions`,
    ],
  },
  {
    version: 12,
    name: 'create the table of sessions',
    statements: [sessionTable],
  },
  {
    version: 13,
    name: 'create the table of reveals',
    statements: [revealTable],
  },
  {
    version: 14,
    name: 'create the tables of retention and erasure',
    statements: privacyTables,
  },
]
