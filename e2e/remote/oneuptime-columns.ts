// Which columns a server of some version knows, lets a key read, and reads of related resources, with the real
// server's words for the rest (shared facts, OneUptime 2.2 and 5).
import type { Channel } from '#contract/channels/index.ts'
import { type Answer, json } from './send-answer.ts'

/** Columns that differ between servers: what is missing, and what a key may not read. */
export const columnSets = {
  current: { missing: ['providerExternalId'], unreadable: [] },
  older: {
    missing: ['providerExternalId', 'errorCode', 'userOnCallLogTimelineId', 'monitor', 'monitorId'],
    unreadable: [],
  },
  documented: { missing: ['errorCode', 'userOnCallLogTimelineId'], unreadable: [] },
  restricted: { missing: ['providerExternalId'], unreadable: ['team', 'teamId', 'userOnCallLogTimelineId'] },
} as const satisfies Record<string, { missing: readonly string[]; unreadable: readonly string[] }>
export type ColumnSet = keyof typeof columnSets

const hidden: readonly string[] = ['statusCallbackToken', 'deletedByUser', 'deletedByUserId']
const base: readonly string[] = ['_id', 'createdAt', 'updatedAt', 'deletedAt', 'version']

/** Model name and readable columns of each relation. An announcement's title is not among them. */
const related: Readonly<Record<string, readonly [model: string, columns: readonly string[]]>> = {
  project: ['Project', ['name', 'planName']],
  incident: ['Incident', ['title', 'incidentNumber', 'incidentNumberWithPrefix', 'projectId']],
  alert: ['Alert', ['title', 'alertNumber', 'alertNumberWithPrefix']],
  monitor: ['Monitor', ['name', 'monitorType', 'currentMonitorStatusId']],
  scheduledMaintenance: ['Scheduled Maintenance Event', ['title']],
  statusPage: ['Status Page', ['name']],
  statusPageAnnouncement: ['Status Page Announcement', ['projectId']],
  onCallDutyPolicy: ['On-Call Policy', ['name']],
  onCallDutyPolicyEscalationRule: ['Escalation Rule', ['name', 'escalateAfterInMinutes']],
  onCallDutyPolicySchedule: ['On-Call Policy Schedule', ['name']],
  team: ['Team', ['name']],
  user: ['User', ['name', 'email', 'profilePictureId', 'twoFactorAuthEnabled']],
}
/** Columns that exist and that no relation gives away. */
const withheld: readonly string[] = ['title', 'description', 'projectId', 'currentAlertStateId', 'createdByProbeId']

/** What to write of each row: a column, and of a relation the columns inside. */
export type Selection = readonly (readonly [column: string, inside: readonly string[] | null])[]

/** The columns a server knows of a channel. */
export function knownColumns(channel: Channel, set: ColumnSet): readonly string[] {
  const missing: readonly string[] = columnSets[set].missing
  return channel.fields.filter((field) => !field.derived && !missing.includes(field.key)).map((field) => field.key)
}

/** What a `select` asks for, or the refusal of it. */
export function readSelection(
  channel: Channel,
  set: ColumnSet,
  select: Readonly<Record<string, unknown>>,
): { selection: Selection } | { refusal: Answer } {
  const known = knownColumns(channel, set)
  const unreadable: readonly string[] = [...hidden, ...columnSets[set].unreadable]
  const selection: [string, readonly string[] | null][] = [['_id', null]]
  for (const [column, wanted] of Object.entries(select)) {
    if (!known.includes(column) && !hidden.includes(column)) {
      const all = [...base, ...known.filter((name) => !base.includes(name))].join(', ')
      return refuse(
        `Invalid select clause. Cannot select on "${column}". This column does not exist on ${channel.modelName}. Here are the columns you can select on instead: ${all}`,
      )
    }
    if (unreadable.includes(column)) {
      const text = `You do not have permissions to select on - ${column}.\n${' '.repeat(20)}You need any one of these permissions: `
      return refuse(text, 422)
    }
    const inside = insideOf(channel, column, wanted)
    if (typeof inside === 'string') return refuse(inside)
    if (wanted && column !== '_id') selection.push([column, inside])
  }
  return { selection }
}

/** Columns inside a relation, null for a plain column, or the words of a refusal. */
function insideOf(channel: Channel, column: string, wanted: unknown): readonly string[] | null | string {
  const relation = related[column]
  if (!relation) {
    if (typeof wanted === 'boolean' || wanted === undefined) return null
    return `Select not supported on ${column} of ${channel.modelName} because this column modelType is not found.`
  }
  const [model, readable] = relation
  const names = typeof wanted === 'object' && wanted ? Object.keys(wanted) : []
  const refused = names.find((name) => !base.includes(name) && !readable.includes(name))
  if (refused === undefined) return ['_id', ...names.filter((name) => name !== '_id')]
  return withheld.includes(refused)
    ? `Column ${refused} on ${model} does not support read on relation query.`
    : `Column ${refused} not found on ${model}`
}

function refuse(text: string, status = 400): { refusal: Answer } {
  return { refusal: json(status, { error: text }) }
}
