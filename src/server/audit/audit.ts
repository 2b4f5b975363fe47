// The audit log, written: who did or saw what. Nothing personal goes in: filters and labels are masked on the way.
import { randomUUID } from 'node:crypto'
import type { AuditAction, AuditOutcome } from '#contract/routes/audit-actions.ts'
import { mask } from '../access/mask.ts'
import type { Principal } from '../access/principal.ts'
import { engineTime } from '../store/engine-time.ts'
import type { Store } from '../store/store.ts'

export interface AuditNote {
  readonly action: AuditAction
  /** `done` if not given. */
  readonly outcome?: AuditOutcome
  /** Null for somebody unknown, such as whoever signs in with a wrong key. */
  readonly actor: Pick<Principal, 'kind' | 'id' | 'name' | 'projects'> | null
  /** Where it belongs to one project; the actor's own if not given. */
  readonly projectId?: string
  readonly subject?: {
    /** `entry`, `contact`, `key`, `session`, `source`, `rate-card`, `budget`, `view`, `file`… */
    readonly kind: string
    readonly id: string
    /** In words; a number in it is masked. */
    readonly label?: string
  }
  readonly reason?: string
  readonly ticket?: string
  /** What was asked for, as text or as the query itself. */
  readonly filter?: unknown
  /** Rows given out or touched. */
  readonly count?: number
  /** Of the network. */
  readonly address?: string
}

export interface Audit {
  /** Resolves once the note is kept. What must not happen unseen waits for it, and does not happen where it fails. */
  note(note: AuditNote): Promise<void>
}

/** Stands for the owner key where an actor is named. */
export const OWNER_ID = 'owner'

export function makeAudit(store: Store, now: () => number = Date.now): Audit {
  return {
    async note(note) {
      const { actor, subject } = note
      const projects = actor && actor.projects !== 'all' ? actor.projects : []
      await store.insert('audit_event', [
        {
          at: engineTime(new Date(now()).toISOString()),
          id: randomUUID(),
          action: note.action,
          outcome: note.outcome ?? 'done',
          actor_kind: actor?.kind ?? '',
          actor_id: actor ? (actor.id ?? OWNER_ID) : '',
          actor_name: actor?.name ?? '',
          project_id: note.projectId ?? (projects.length === 1 ? projects[0] : ''),
          subject_kind: subject?.kind ?? '',
          subject_id: subject?.id ?? '',
          subject_label: subject?.label ? mask('note', subject.label) : '',
          reason: note.reason ?? '',
          ticket: note.ticket ?? '',
          filter: note.filter === undefined ? '' : maskedFilter(note.filter),
          count: note.count ?? null,
          address: note.address ?? '',
        },
      ])
    },
  }
}

/** Characters of a filter that are kept. */
const MAX_FILTER = 2000

function maskedFilter(filter: unknown): string {
  const text = typeof filter === 'string' ? filter : JSON.stringify(filter)
  return mask('note', text).slice(0, MAX_FILTER)
}
