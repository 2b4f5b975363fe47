// Which fields the table shows and therefore asks for.
import { type Channel, type Field, findField, type RelationField } from '#contract/channels/index.ts'

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

/** `select` of the list: the columns on screen and their companions. */
export function listSelect(channel: Channel): Record<string, unknown> {
  const companions = [COUNTRY, ERROR_CODE].flatMap((key) => findField(channel, key) ?? [])
  const plain = [...columnFields(channel), ...companions].map(({ key }) => [key, true] as const)
  const causes = causeFields(channel).map(({ key, labelKey }) => [key, { [labelKey]: true }] as const)
  return Object.fromEntries([...plain, ...causes])
}

/** `select` of the drawer: all that is shown there, relations with their names. */
export function itemSelect(channel: Channel): Record<string, unknown> {
  const shown = channel.fields.filter((field) => field.place !== 'hidden' || field.kind === 'json')
  return Object.fromEntries(
    shown.map((field) => [field.key, field.kind === 'relation' ? { _id: true, [field.labelKey]: true } : true]),
  )
}
