// Lines of the audit log as the store keeps them, and as the answer tells them.

import type { AuditEvent } from '#contract/routes/audit.ts'
import { type AuditAction, type AuditOutcome, auditActions, auditOutcomes } from '#contract/routes/audit-actions.ts'
import { isoTime } from '../store/engine-time.ts'

export interface AuditRow {
  readonly at: string
  readonly id: string
  readonly action: string
  readonly outcome: string
  readonly actor_kind: string
  readonly actor_id: string
  readonly actor_name: string
  readonly project_id: string
  readonly subject_kind: string
  readonly subject_id: string
  readonly subject_label: string
  readonly reason: string
  readonly ticket: string
  readonly filter: string
  readonly count: string | null
  readonly address: string
}

/** Undefined for what only a later version of Tollbook can have written. */
export function presentEvent(row: AuditRow): AuditEvent | undefined {
  const action = auditActions.find((each): each is AuditAction => each === row.action)
  const outcome = auditOutcomes.find((each): each is AuditOutcome => each === row.outcome)
  if (!action || !outcome) return undefined
  return {
    ...{ id: row.id, at: isoTime(row.at), action, outcome },
    actor: isActorKind(row.actor_kind) ? { kind: row.actor_kind, id: row.actor_id, name: row.actor_name } : null,
    projectId: textOf(row.project_id),
    subject:
      row.subject_kind === '' ? null : { kind: row.subject_kind, id: row.subject_id, label: textOf(row.subject_label) },
    reason: textOf(row.reason),
    ticket: textOf(row.ticket),
    filter: textOf(row.filter),
    count: row.count === null ? null : Number(row.count),
    address: textOf(row.address),
  }
}

function isActorKind(kind: string): kind is 'owner' | 'key' | 'user' {
  return kind === 'owner' || kind === 'key' || kind === 'user'
}

function textOf(text: string): string | null {
  return text === '' ? null : text
}
