// Erases one contact everywhere. Every step may be done twice: an erasure that was broken off goes on where it was.
import { owner, type Principal } from '../../access/principal.ts'
import { contactHashes } from '../../audit/contact-hash.ts'
import { engineTime } from '../../store/engine-time.ts'
import { param, sql } from '../../store/sql.ts'
import type { Store } from '../../store/store.ts'
import type { PrivacyDeps } from '../deps.ts'
import { openJobs, readJobs, type StoredJob, writeJob } from '../job-rows.ts'
import { allMade, beginChange, beginRemoval } from '../mutate.ts'
import { noteArrived, removeArrived } from './arrived.ts'
import { writeCertificate } from './certificate.ts'
import { countTraces, entriesOf } from './count-traces.ts'
import { findMentions, removeMentions } from './mentions.ts'
import { type Sought, soughtRows, type Trace, tracesOf, withoutMentions } from './traces.ts'

/** What is brought in while it is removed is looked for so often. */
const MOST_ROUNDS = 5

/** Does what has been asked for, oldest first. One that fails leaves the others their turn. */
export async function runErasures(deps: PrivacyDeps): Promise<StoredJob[]> {
  const ended: StoredJob[] = []
  for (const job of await openJobs(deps.store, 'erasure')) ended.push(await runErasure(deps, job))
  return ended
}

/** Those that failed are begun again: what was removed of them is removed. */
export async function retryErasures(store: Store): Promise<void> {
  for (const job of await readJobs(store, sql`kind = 'erasure' AND state = 'failed'`, 100))
    await writeJob(store, { ...job, state: 'queued', finishedAt: null, problem: '' })
}

async function runErasure(deps: PrivacyDeps, asked: StoredJob): Promise<StoredJob> {
  const { store, now } = deps
  let job = asked
  const save = async (change: Partial<StoredJob>) => {
    job = { ...job, ...change }
    await writeJob(store, job)
  }
  const at = () => new Date(now()).toISOString()
  try {
    const startedAt = job.startedAt ?? at()
    const scope: Principal = { ...owner, projects: job.projectId === '' ? 'all' : [job.projectId] }
    const sought = soughtRows(job.id)
    const traces = tracesOf(scope, sought, startedAt)
    if (job.startedAt === null) {
      const keys = await targetKeys(store, job.id)
      // First of all: from here on nobody brings back what is removed below.
      await keepOut(store, keys, job.projectId, startedAt)
      await noteArrived(store, job.id, scope, sought)
      const mentions = await findMentions(store, scope, keys)
      const steps = await countTraces(store, traces)
      await save({ state: 'running', startedAt, steps, mentions })
    }
    await removeArrived(store, sought)
    for (let round = 0; round < MOST_ROUNDS; round++) {
      for (const trace of traces) await beginTrace(store, trace, sought)
      for (const table of new Set(traces.map((trace) => trace.table))) {
        await allMade(store, [table])
        if (round === 0)
          await save({ steps: job.steps.map((step) => (step.table === table ? { ...step, done: true } : step)) })
      }
      if ((await countTraces(store, traces)).length === 0) break
      if (round === MOST_ROUNDS - 1) throw new Error('Entries of the contact keep coming in: ask again later.')
    }
    await removeMentions(store, job.mentions)
    // What it was about is forgotten last: until then it can be begun again.
    await beginRemoval(store, 'erasure_target', sql`job_id = ${param('String', job.id)}`)
    await allMade(store, ['erasure_target'])
    const finishedAt = at()
    await save({ state: 'done', finishedAt, certificate: writeCertificate({ ...job, finishedAt }, deps.version) })
  } catch (error) {
    await save({ state: 'failed', finishedAt: at(), problem: error instanceof Error ? error.message : String(error) })
  }
  await noteEnd(deps, job)
  return job
}

function beginTrace(store: Store, { table, what, where }: Trace, sought: Sought): Promise<void> {
  if (what === 'rows') return beginRemoval(store, table, where)
  return beginChange(store, table, where, sql`UPDATE ${withoutMentions(table, sought)}`)
}

async function targetKeys(store: Store, jobId: string): Promise<string[]> {
  const rows = await store.query<{ value: string }>(
    sql`SELECT value FROM erasure_target WHERE job_id = ${param('String', jobId)} AND kind = 'key'`,
  )
  return rows.map(({ value }) => value)
}

async function keepOut(store: Store, keys: readonly string[], project_id: string, since: string): Promise<void> {
  const hashes = await contactHashes(store, keys)
  const erased_at = engineTime(since.replace('Z', '000Z'))
  await store.insert(
    'erased_contact',
    hashes.map((hash) => ({ hash, project_id, erased_at })),
  )
}

async function noteEnd({ audit }: PrivacyDeps, job: StoredJob): Promise<void> {
  await audit.note({
    ...{ action: 'erase', outcome: job.state === 'done' ? 'done' : 'failed' },
    actor: { ...job.actor, projects: job.projectId === '' ? 'all' : [job.projectId] },
    subject: { kind: 'contact', id: job.contactHash, label: job.contactMasked },
    ...{ reason: job.reason, ticket: job.ticket, count: entriesOf(job.steps), filter: { job: job.id, step: 'end' } },
  })
}
