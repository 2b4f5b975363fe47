// Which fields the table shows and therefore asks for.
import {
  type Channel,
  ESTIMATE,
  type Field,
  findField,
  RATE_NUMBER,
  type RelationField,
  TEXTS_REMOVED,
} from '#contract/channels/index.ts'
import { CAUSE_COLUMN } from '#contract/view-state.ts'

/** Companions of a column, where the channel has them: the letters before a number, the code after a status. */
export const COUNTRY = 'country'
const ERROR_CODE = 'errorCode'

/** What tells best why something was sent comes first; a relation that is not listed comes last. */
const tellingOrder = [
  'incident',
  'alert',
  'scheduledMaintenance',
  'statusPageAnnouncement',
  'monitor',
  'onCallDutyPolicy',
  'statusPage',
  'onCallDutyPolicyEscalationRule',
  'onCallDutyPolicySchedule',
  'team',
  'user',
]

/** The fields that are columns by default, in the order of the definition. */
export function columnFields(channel: Channel): Field[] {
  return channel.fields.filter((field) => field.place === 'column')
}

/** The relations that may be the cause of an entry, most telling first. */
export function causeFields(channel: Channel): RelationField[] {
  const rank = (field: RelationField) => (tellingOrder.indexOf(field.key) + 1 || tellingOrder.length + 1) - 1
  return channel.fields
    .filter((field): field is RelationField => field.kind === 'relation' && field.group === 'cause')
    .sort((a, b) => rank(a) - rank(b))
}

/** The columns of a channel until its reader chooses: the cause after what was said, before the figures. */
export function defaultColumnKeys(channel: Channel): string[] {
  const keys = columnFields(channel).map(({ key }) => key)
  if (causeFields(channel).length === 0) return keys
  const said = columnFields(channel).findLastIndex(({ kind }) => kind !== 'money' && kind !== 'integer') + 1
  return keys.toSpliced(said, 0, CAUSE_COLUMN)
}

/** What every list needs, whatever its columns: day lines, the way to the contact, what a selection costs. */
function alwaysRead(channel: Channel): string[] {
  const costs = channel.cost === null ? [] : [channel.cost, ESTIMATE]
  return [channel.time, channel.contact, channel.status, ...costs]
}

/** `select` of the list: the columns on screen and their companions. */
export function listSelect(channel: Channel, columns: readonly string[]): Record<string, unknown> {
  const companions = [...(columns.includes(channel.contact) ? [COUNTRY] : []), ERROR_CODE]
  const fields = [...alwaysRead(channel), ...columns, ...companions].flatMap((key) => findField(channel, key) ?? [])
  const causes = columns.includes(CAUSE_COLUMN) ? causeFields(channel) : []
  return Object.fromEntries(
    [...fields, ...causes].map((field) => [field.key, field.kind === 'relation' ? { [field.labelKey]: true } : true]),
  )
}

/** `select` of the drawer: all that is shown there, relations with their names. */
export function itemSelect(channel: Channel): Record<string, unknown> {
  const shown = channel.fields.filter(
    (field) => field.place !== 'hidden' || field.kind === 'json' || [RATE_NUMBER, TEXTS_REMOVED].includes(field.key),
  )
  return Object.fromEntries(
    shown.map((field) => [field.key, field.kind === 'relation' ? { _id: true, [field.labelKey]: true } : true]),
  )
}
