// OneUptime's three tables as its migrations make them (12.0): columns, indexes, and the text of a row for COPY. Foreign
// keys are left out: what they point to is not here, and no query of this bench is slower for them.
import type { BenchRow } from '../filling/base-rows.ts'

interface Column {
  readonly name: string
  readonly type: string
  readonly indexed?: boolean
}

export interface OneUptimeTable {
  readonly name: string
  /** Id of our channel. */
  readonly channel: string
  readonly cost: string
  readonly columns: readonly Column[]
  /** Indexes over several columns. */
  readonly together: readonly (readonly string[])[]
}

const text = (name: string, type = 'text'): Column => ({ name, type })
const id = (name: string): Column => ({ name, type: 'uuid', indexed: true })

const base: readonly Column[] = [
  text('_id', 'uuid PRIMARY KEY'),
  text('createdAt', 'timestamptz NOT NULL DEFAULT now()'),
  text('updatedAt', 'timestamptz NOT NULL DEFAULT now()'),
  text('deletedAt', 'timestamptz'),
  text('version', 'integer NOT NULL'),
  { name: 'projectId', type: 'uuid NOT NULL', indexed: true },
  { name: 'toNumber', type: 'varchar(30) NOT NULL', indexed: true },
  { name: 'fromNumber', type: 'varchar(30)', indexed: true },
]
const outcome = [text('statusMessage', 'varchar(500)'), text('status', 'varchar(100) NOT NULL')]
const causes = ['incidentId', 'userId', 'alertId', 'monitorId', 'scheduledMaintenanceId', 'statusPageId'].map(id)
const duty = ['onCallDutyPolicyId', 'onCallDutyPolicyEscalationRuleId', 'onCallDutyPolicyScheduleId'].map(id)
const announcement = id('statusPageAnnouncementId')
const deletedBy = text('deletedByUserId', 'uuid')
const projectFirst = [
  ['projectId', 'createdAt'],
  ['projectId', 'status'],
]
const cents = 'integer NOT NULL DEFAULT 0'

export const oneUptimeTables: readonly OneUptimeTable[] = [
  {
    name: 'SmsLog',
    channel: 'sms',
    cost: 'smsCostInUSDCents',
    columns: [
      ...[...base, text('smsText'), ...outcome, text('errorCode', 'varchar(100)')],
      ...[text('statusCallbackToken', 'varchar(100)'), text('smsCostInUSDCents', cents)],
      ...[...causes, announcement, ...duty, id('userOnCallLogTimelineId'), id('teamId'), deletedBy],
    ],
    together: projectFirst,
  },
  {
    name: 'CallLog',
    channel: 'call',
    cost: 'callCostInUSDCents',
    columns: [
      ...[...base, text('callData', 'jsonb NOT NULL'), ...outcome, text('callCostInUSDCents', cents)],
      ...[...causes, announcement, ...duty, id('teamId'), deletedBy],
    ],
    together: projectFirst,
  },
  {
    name: 'WhatsAppLog',
    channel: 'whatsapp',
    cost: 'whatsAppCostInUSDCents',
    columns: [
      ...[...base, text('messageText'), text('statusMessage', 'varchar(500)')],
      { name: 'whatsAppMessageId', type: 'varchar(100)', indexed: true },
      text('status', 'varchar(100) NOT NULL'),
      { name: 'whatsAppCostInUSDCents', type: cents, indexed: true },
      ...[...causes, announcement, id('teamId'), ...duty, deletedBy],
    ],
    together: [],
  },
]

export function createTable({ name, columns }: OneUptimeTable): string {
  return `CREATE TABLE "${name}" (${columns.map((column) => `"${column.name}" ${column.type}`).join(', ')});`
}

export function createIndexes({ name, columns, together }: OneUptimeTable): string[] {
  const alone = columns.flatMap((column) => (column.indexed ? [[column.name]] : []))
  return [...alone, ...together].map((on) => `CREATE INDEX ON "${name}" (${on.map((each) => `"${each}"`).join(', ')});`)
}

/** A line of COPY's text form; a relation is its id, a row was written once. */
export function copyLine({ columns }: OneUptimeTable, { row }: BenchRow): string {
  return `${columns.map(({ name }) => field(name === 'version' ? 1 : (row[name] ?? idIn(row[name.replace(/Id$/, '')])))).join('\t')}\n`
}

function idIn(related: unknown): unknown {
  return typeof related === 'object' && related !== null && '_id' in related ? related._id : undefined
}

function field(value: unknown): string {
  if (value === undefined || value === null) return '\\N'
  const written = typeof value === 'object' ? JSON.stringify(value) : String(value)
  return written.replace(/[\\\t\n\r]/g, (character) => escapes[character] ?? character)
}

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }
