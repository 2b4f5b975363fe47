// The audit log, written: who did or saw what. Nothing personal goes in: what people wrote and asked for is masked on the way.
import { randomUUID } from 'node:crypto'
import type { AuditAction, AuditOutcome } from '#contract/routes/audit-actions.ts'
import type { Principal } from '../access/principal.ts'
import { engineTime } from '../store/engine-time.ts'
import { type Store, StoreUnavailable } from '../store/store.ts'
import { plainFilter, plainNote, plainTicket } from './plain-note.ts'

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

/** Characters that are kept. */
const most = { name: 200, id: 300, label: 200, reason: 500, ticket: 100, filter: 2000, address: 100 } as const

export function makeAudit(store: Store, now: () => number = Date.now): Audit {
  let last = 0
  /** Microseconds since 1970: lines of one millisecond stay in the order in which they came. */
  const moment = () => {
    last = Math.max(now() * 1000, last + 1)
    return last
  }
  return {
    async note(note) {
      const { actor, subject } = note
      const projects = actor && actor.projects !== 'all' ? actor.projects : []
      const row = {
        at: microsecondTime(moment()),
        id: randomUUID(),
        action: note.action,
        outcome: note.outcome ?? 'done',
        actor_kind: actor?.kind ?? '',
        actor_id: actor ? (actor.id ?? OWNER_ID) : '',
        actor_name: (actor?.name ?? '').slice(0, most.name),
        project_id: note.projectId ?? (projects.length === 1 ? projects[0] : ''),
        subject_kind: subject?.kind ?? '',
        subject_id: (subject?.id ?? '').slice(0, most.id),
        subject_label: plainNote(subject?.label ?? '', most.label),
        reason: plainNote(note.reason ?? '', most.reason),
        ticket: plainTicket(note.ticket ?? '', most.ticket),
        filter: note.filter === undefined ? '' : plainFilter(note.filter, most.filter),
        count: note.count ?? null,
        address: (note.address ?? '').slice(0, most.address),
      }
      await store.insert('audit_event', [row]).catch((error: unknown) => {
        throw new NoteNotKept(error)
      })
    },
  }
}

function microsecondTime(at: number): string {
  const iso = new Date(Math.floor(at / 1000)).toISOString()
  return engineTime(`${iso.slice(0, -1)}${String(at % 1000).padStart(3, '0')}Z`)
}

/** A full disk or a store that is down: who asked is told 503, and what they asked for does not happen unseen. */
export class NoteNotKept extends StoreUnavailable {
  constructor(cause: unknown) {
    super(cause, cause instanceof StoreUnavailable ? cause.condition : 'down')
    this.message = 'This is written down in the audit log, which cannot be written now.'
  }
}
