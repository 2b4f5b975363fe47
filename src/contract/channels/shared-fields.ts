// Fields that several channels carry in the same words. `noun` is what the documents call the message:
// "SMS", "Call", "message".
import type { Field, PlainField, RelationField } from './define-channel.ts'
import { relatedColumns } from './related-columns.ts'

export const recordId = {
  key: '_id',
  kind: 'id',
  label: 'ID',
  description: 'ID of this object',
  place: 'drawer',
  group: 'record',
  sortable: true,
} as const satisfies PlainField

export const createdAt = {
  key: 'createdAt',
  kind: 'timestamp',
  label: 'Time',
  description: 'Date and Time when the object was created.',
  place: 'column',
  group: 'message',
  sortable: true,
} as const satisfies PlainField

export const updatedAt = {
  key: 'updatedAt',
  kind: 'timestamp',
  label: 'Updated',
  description: 'Date and Time when the object was updated.',
  place: 'optional',
  group: 'record',
  sortable: true,
} as const satisfies PlainField

/** OneUptime's own counter of changes; in none of the documents, but its server answers it. */
export const version = {
  key: 'version',
  kind: 'integer',
  label: 'Version',
  description: 'How often the object was changed, as its server counts',
  place: 'hidden',
  group: 'record',
} as const satisfies PlainField

/** Null in every entry that is shown: deleted ones are not. In none of the documents, but the server answers it. */
export const deletedAt = {
  key: 'deletedAt',
  kind: 'timestamp',
  label: 'Deleted',
  description: 'Date and Time when the object was deleted; always null, because deleted objects are not shown',
  place: 'hidden',
  group: 'record',
} as const satisfies PlainField

export const project = {
  key: 'project',
  kind: 'relation',
  idKey: 'projectId',
  labelKey: 'name',
  columns: relatedColumns.project,
  label: 'Project',
  description: 'Relation to Project Resource in which this object belongs',
  place: 'optional',
  group: 'record',
  filter: 'oneOf',
} as const satisfies RelationField

export const projectId = {
  key: 'projectId',
  kind: 'id',
  label: 'Project ID',
  description: 'ID of your Project in which this object belongs',
  place: 'drawer',
  group: 'record',
  required: true,
} as const satisfies PlainField

export const TEXTS_REMOVED = 'textsRemovedAt'

/** Null while the texts are here. Without it an entry whose texts are gone would seem never to have had any. */
export const textsRemoved = {
  key: TEXTS_REMOVED,
  kind: 'timestamp',
  label: 'Texts removed',
  description:
    'When retention removed the texts of this entry and what the source sent for it; null while they are kept',
  place: 'hidden',
  group: 'record',
  derived: true,
} as const satisfies PlainField

/** Spread with the document's description. */
export const toNumber = {
  key: 'toNumber',
  kind: 'phone',
  personal: 'number',
  label: 'To',
  required: true,
  place: 'column',
  group: 'contact',
  filter: 'phone',
  sortable: true,
} as const

/** Spread with the document's description. */
export const fromNumber = {
  key: 'fromNumber',
  kind: 'phone',
  label: 'From',
  place: 'optional',
  group: 'message',
  filter: 'phone',
  facet: true,
  sortable: true,
} as const

/** Spread with the document's name and description. */
export const cost = {
  kind: 'money',
  label: 'Cost',
  required: true,
  place: 'column',
  group: 'cost',
  filter: 'amount',
  sortable: true,
} as const

/** Keys that every channel with a cost has. */
export const COST_STATE = 'costState'
export const ESTIMATE = 'estimatedInUSDCents'
export const AMOUNT = 'amountInUSDCents'
export const RATE_NUMBER = 'rateNumber'

/** What an entry cost where its source does not say, and how anybody knows (contract/rates/rate.ts). */
export const pricedFields = [
  {
    key: COST_STATE,
    kind: 'text',
    label: 'Cost state',
    description: 'Whether the cost was charged, is estimated by the rate card in use, was notCharged, or is unknown',
    place: 'optional',
    group: 'cost',
    filter: 'oneOf',
    facet: true,
    derived: true,
    priced: true,
  },
  {
    key: ESTIMATE,
    kind: 'money',
    label: 'Estimate',
    description: 'What the rate card in use says of an entry that its source did not charge for, in USD cents',
    place: 'drawer',
    group: 'cost',
    derived: true,
    priced: true,
  },
  {
    key: AMOUNT,
    kind: 'money',
    label: 'Amount',
    description: 'The cost where one was charged, else the estimate, in USD cents',
    place: 'hidden',
    group: 'cost',
    filter: 'amount',
    sortable: true,
    derived: true,
    priced: true,
  },
  {
    key: RATE_NUMBER,
    kind: 'integer',
    label: 'Rate',
    description: 'The rate that the estimate was made with: its place on the rate card in use',
    place: 'hidden',
    group: 'cost',
    derived: true,
    priced: true,
  },
] as const satisfies readonly PlainField[]

export const statusMessage = {
  key: 'statusMessage',
  kind: 'longText',
  personal: 'note',
  label: 'Status message',
  description: 'Status Message (if any)',
  place: 'optional',
  group: 'delivery',
  filter: 'contains',
} as const satisfies PlainField

export const country = {
  key: 'country',
  kind: 'text',
  label: 'Country',
  description: "Country of the other party's number (ISO 3166, two letters), where the number tells it",
  place: 'optional',
  group: 'contact',
  filter: 'oneOf',
  facet: true,
  derived: true,
} as const satisfies PlainField

const relations = [
  ['incident', 'Incident', 'Incident', 'title'],
  ['user', 'User', 'User', 'name'],
  ['alert', 'Alert', 'Alert', 'title'],
  ['monitor', 'Monitor', 'Monitor', 'name'],
  ['scheduledMaintenance', 'Scheduled maintenance', 'Scheduled Maintenance', 'title'],
  ['statusPage', 'Status page', 'Status Page', 'name'],
  ['statusPageAnnouncement', 'Announcement', 'Status Page Announcement', 'title'],
  ['onCallDutyPolicy', 'On-call policy', 'On-Call Duty Policy', 'name'],
  ['onCallDutyPolicyEscalationRule', 'Escalation rule', 'On-Call Duty Policy Escalation Rule', 'name'],
  ['onCallDutyPolicySchedule', 'On-call schedule', 'On-Call Duty Policy Schedule', 'name'],
  ['team', 'Team', 'Team', 'name'],
] as const

/** Relations that a reader narrows a whole log by; there are as many incidents as there are days. */
const facets: ReadonlySet<string> = new Set(['team', 'onCallDutyPolicy', 'user', 'monitor', 'statusPage'])

/** Each relation and its id, in the documents' order. Descriptions as the documents give them. */
export function relationFields(noun: string): Field[] {
  return relations.flatMap(([key, label, long, labelKey]) => {
    const verb = key === 'user' ? 'who initiated' : 'associated with'
    const shown: Field = {
      key,
      kind: 'relation',
      idKey: `${key}Id`,
      labelKey,
      columns: relatedColumns[key],
      label,
      description: `${long} ${verb} this ${noun} (if any)`,
      place: 'optional',
      group: 'cause',
      filter: 'oneOf',
      ...(facets.has(key) && { facet: true }),
    }
    const id: Field = {
      key: `${key}Id`,
      kind: 'id',
      label: `${label} ID`,
      description: `ID of ${long} ${verb} this ${noun} (if any)`,
      place: 'hidden',
      group: 'cause',
    }
    return [shown, id]
  })
}
