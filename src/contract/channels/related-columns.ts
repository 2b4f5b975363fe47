// What is known of a related resource besides its id: the columns that OneUptime lets a relation be read by
// (shared facts, OneUptime 5). Anything else of it, such as a user's password, does not exist here.

import type { PersonalKind } from './define-channel.ts'

export type RelatedKind = 'text' | 'id' | 'integer' | 'boolean' | 'timestamp'

export interface RelatedColumn {
  readonly key: string
  readonly kind: RelatedKind
  readonly personal?: PersonalKind
}

const text = (key: string): RelatedColumn => ({ key, kind: 'text' })
const id = (key: string): RelatedColumn => ({ key, kind: 'id' })
const integer = (key: string): RelatedColumn => ({ key, kind: 'integer' })

const everywhere: readonly RelatedColumn[] = [
  id('_id'),
  { key: 'createdAt', kind: 'timestamp' },
  { key: 'updatedAt', kind: 'timestamp' },
  integer('version'),
]

/** Columns by relation, `_id` and the one that names the resource among them. */
export const relatedColumns = {
  project: [...everywhere, text('name'), text('planName')],
  incident: [
    ...everywhere,
    text('title'),
    integer('incidentNumber'),
    text('incidentNumberWithPrefix'),
    id('projectId'),
    id('currentIncidentStateId'),
    id('createdByProbeId'),
  ],
  user: [
    ...everywhere,
    { key: 'name', kind: 'text', personal: 'name' },
    { key: 'email', kind: 'text', personal: 'name' },
    id('profilePictureId'),
    { key: 'twoFactorAuthEnabled', kind: 'boolean' },
  ],
  alert: [
    ...everywhere,
    text('title'),
    integer('alertNumber'),
    text('alertNumberWithPrefix'),
    id('projectId'),
    id('currentAlertStateId'),
  ],
  monitor: [...everywhere, text('name'), id('projectId'), text('monitorType'), id('currentMonitorStatusId')],
  scheduledMaintenance: [...everywhere, text('title'), id('projectId')],
  statusPage: [...everywhere, text('name'), id('projectId')],
  statusPageAnnouncement: [...everywhere, text('title'), id('projectId')],
  onCallDutyPolicy: [...everywhere, text('name'), id('projectId')],
  onCallDutyPolicyEscalationRule: [...everywhere, text('name'), id('projectId'), integer('escalateAfterInMinutes')],
  onCallDutyPolicySchedule: [...everywhere, text('name'), id('projectId')],
  team: [...everywhere, text('name'), id('projectId')],
} as const satisfies Record<string, readonly RelatedColumn[]>
