// Asking for an erasure, and watching one. Who may: those who administer, within what is theirs, and see it unmasked.
import { randomUUID } from 'node:crypto'
import { ApiError, badRequest } from '#contract/api-error.ts'
import { quote } from '#contract/query/values.ts'
import type { ErasurePreview } from '#contract/routes/privacy.ts'
import { mask } from '../../access/mask.ts'
import { canonicalProjectId, forbidden, narrowTo, type Principal } from '../../access/principal.ts'
import { and, param, type Sql, sql } from '../../store/sql.ts'
import type { Store } from '../../store/store.ts'
import { readJobs, type StoredJob, writeJob } from '../job-rows.ts'
import { countTraces, entriesOf } from './count-traces.ts'
import { findTarget } from './find-target.ts'
import { findMentions } from './mentions.ts'
import { soughtValues, tracesOf } from './traces.ts'

const MOST_LISTED = 200

/** Throws 403 unless the caller may erase anything at all. */
export function requireErasing({ mayImport, masked }: Principal): void {
  if (!mayImport) throw forbidden('Erasing needs one of these permissions: Project Owner, Project Admin')
  if (masked) throw forbidden('A key that sees masked data cannot erase.')
}

/** The caller within the project that is named, which must be theirs. */
export function withinProject(principal: Principal, projectId: string | undefined): Principal {
  if (projectId === undefined) return principal
  const narrowed = narrowTo(principal, projectId)
  if (narrowed.projects !== 'all' && narrowed.projects.includes(canonicalProjectId(projectId))) return narrowed
  throw forbidden(`projectId ${quote(projectId)} is not a project of this key.`, 'projectId')
}

/** What an erasure would find now. Nothing is changed. */
export async function previewErasure(
  store: Store,
  principal: Principal,
  number: string,
  now: number,
): Promise<ErasurePreview> {
  const target = await findTarget(store, principal, number)
  const steps = await countTraces(store, tracesOf(principal, soughtValues(target), new Date(now).toISOString()))
  return {
    contact: { hash: target.hash, masked: target.masked },
    number: target.number,
    projectId: projectOf(principal) || null,
    entries: entriesOf(steps),
    steps,
    mentions: await findMentions(store, principal, target.keys),
  }
}

export interface ErasureInput {
  readonly number: string
  readonly reason: string
  readonly ticket?: string | undefined
}

/** Keeps what is asked for: from here on it happens, whatever becomes of this process. */
export async function requestErasure(
  store: Store,
  principal: Principal,
  { number, reason, ticket }: ErasureInput,
  now: number,
  /** Awaited before anything is kept: what must not happen unseen does not happen where it fails. */
  note: (job: StoredJob) => Promise<void>,
): Promise<StoredJob> {
  const target = await findTarget(store, principal, number)
  const { kind, id, name } = principal
  const job: StoredJob = {
    ...{ id: randomUUID(), kind: 'erasure', state: 'queued', projectId: projectOf(principal) },
    ...{ contactHash: target.hash, contactMasked: target.masked, actor: { kind, id, name } },
    // Whoever says why must not say whom.
    ...{ reason: mask('note', reason), ticket: mask('note', ticket ?? '') },
    ...{ askedAt: new Date(now).toISOString(), startedAt: null, finishedAt: null },
    ...{ steps: [], mentions: [], problem: '', certificate: '' },
  }
  await note(job)
  const rows = [
    ...target.keys.map((value) => ({ kind: 'key', value })),
    ...target.messages.map((value) => ({ kind: 'message', value })),
    { kind: 'pattern', value: target.pattern },
  ]
  await store.insert(
    'erasure_target',
    rows.map((row) => ({ job_id: job.id, ...row })),
  )
  await writeJob(store, job)
  return job
}

/** Empty for every project. Nobody holds several and not all in an erasure: its certificate names one or none. */
function projectOf({ projects }: Principal): string {
  if (projects === 'all') return ''
  const [only, ...others] = projects
  if (only !== undefined && others.length === 0) return only
  throw badRequest('projectId is needed: an erasure is of one project.', 'projectId')
}

export function listErasures(store: Store, principal: Principal): Promise<StoredJob[]> {
  return readJobs(store, and([sql`kind = 'erasure'`, jobScope(principal)]), MOST_LISTED)
}

export async function readErasure(store: Store, principal: Principal, id: string): Promise<StoredJob> {
  const where = and([sql`kind = 'erasure'`, sql`id = ${param('String', id)}`, jobScope(principal)])
  const [job] = await readJobs(store, where, 1)
  if (!job) throw new ApiError(404, 'not_found', `There is no erasure with the ID ${id}.`, 'id')
  return job
}

function jobScope({ projects }: Principal): Sql {
  return projects === 'all' ? sql`1` : sql`project_id IN ${param('Array(String)', projects)}`
}
