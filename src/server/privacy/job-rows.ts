// Jobs as rows of the store.
import { z } from 'zod'
import { type Mention, type PrivacyJob, type PrivacyStep, privacyJob } from '#contract/routes/privacy.ts'
import { OWNER_ID } from '../audit/audit.ts'
import { nextChange, seeChange } from '../store/change-clock.ts'
import { engineTime, isoTime } from '../store/engine-time.ts'
import { param, type Sql, sql } from '../store/sql.ts'
import type { Store } from '../store/store.ts'

export interface StoredJob {
  readonly id: string
  readonly kind: PrivacyJob['kind']
  readonly state: PrivacyJob['state']
  /** Empty for every project. */
  readonly projectId: string
  readonly contactHash: string
  readonly contactMasked: string
  readonly reason: string
  readonly ticket: string
  readonly actor: { readonly kind: 'owner' | 'key' | 'user'; readonly id: string | null; readonly name: string }
  /** ISO, milliseconds; so are the others. */
  readonly askedAt: string
  readonly startedAt: string | null
  readonly finishedAt: string | null
  readonly steps: readonly PrivacyStep[]
  readonly mentions: readonly Mention[]
  readonly problem: string
  /** JSON; empty until an erasure is done. */
  readonly certificate: string
}

interface JobRow {
  readonly [column: string]: string | null
}

const steps = privacyJob.shape.steps
const mentions = privacyJob.shape.mentions
const kind = z.enum(['owner', 'key', 'user'])

/** The jobs that a condition picks, newest first. */
export async function readJobs(store: Store, where: Sql, most: number): Promise<StoredJob[]> {
  const rows = await store.query<JobRow>(sql`SELECT * FROM privacy_job FINAL WHERE ${where}
ORDER BY asked_at DESC, id LIMIT ${param('UInt32', most)}`)
  return rows.map(storedJob)
}

/** Those that are not over, oldest first. */
export async function openJobs(store: Store, of: StoredJob['kind']): Promise<StoredJob[]> {
  const found = await readJobs(store, sql`kind = ${param('String', of)} AND state IN ('queued', 'running')`, 1000)
  return found.reverse()
}

/** Writes a job; its newest state counts. */
export async function writeJob(store: Store, job: StoredJob): Promise<void> {
  const time = (iso: string | null) => (iso === null ? null : engineTime(iso))
  await store.insert('privacy_job', [
    {
      ...{ id: job.id, kind: job.kind, state: job.state, project_id: job.projectId },
      ...{ contact_hash: job.contactHash, contact_masked: job.contactMasked },
      ...{ reason: job.reason, ticket: job.ticket, problem: job.problem, certificate: job.certificate },
      ...{ actor_kind: job.actor.kind, actor_id: job.actor.id ?? OWNER_ID, actor_name: job.actor.name },
      ...{ asked_at: time(job.askedAt), started_at: time(job.startedAt), finished_at: time(job.finishedAt) },
      ...{ steps: JSON.stringify(job.steps), mentions: JSON.stringify(job.mentions), changed_at: nextChange() },
    },
  ])
}

function storedJob(row: JobRow): StoredJob {
  const text = (column: string) => row[column] ?? ''
  const time = (column: string) => (row[column] ? isoTime(text(column)) : null)
  const actor = kind.parse(row.actor_kind)
  seeChange(text('changed_at'))
  return {
    ...{ id: text('id'), projectId: text('project_id'), reason: text('reason'), ticket: text('ticket') },
    kind: privacyJob.shape.kind.parse(row.kind),
    state: privacyJob.shape.state.parse(row.state),
    ...{ contactHash: text('contact_hash'), contactMasked: text('contact_masked') },
    actor: { kind: actor, id: actor === 'owner' ? null : text('actor_id'), name: text('actor_name') },
    ...{ askedAt: time('asked_at') ?? '', startedAt: time('started_at'), finishedAt: time('finished_at') },
    steps: steps.parse(JSON.parse(text('steps'))),
    mentions: mentions.parse(JSON.parse(text('mentions'))),
    ...{ problem: text('problem'), certificate: text('certificate') },
  }
}

/** As the API tells it. */
export function presentJob(job: StoredJob): PrivacyJob {
  const { id, kind: of, state, askedAt, startedAt, finishedAt, reason } = job
  return {
    ...{ id, kind: of, state, askedAt, startedAt, finishedAt, reason },
    projectId: job.projectId || null,
    contact: job.contactHash ? { hash: job.contactHash, masked: job.contactMasked } : null,
    ticket: job.ticket || null,
    askedBy: job.actor.name,
    steps: [...job.steps],
    mentions: [...job.mentions],
    problem: job.problem || null,
  }
}
