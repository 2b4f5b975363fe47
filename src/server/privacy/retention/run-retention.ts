// Removes what is past due. Every step may be done twice: a run that was broken off is begun again.
import { randomUUID } from 'node:crypto'
import type { Channel } from '#contract/channels/index.ts'
import type { PrivacyStep, PrivateTable } from '#contract/routes/privacy.ts'
import { engineTime } from '../../store/engine-time.ts'
import { ident, join, param, type Sql, sql } from '../../store/sql.ts'
import type { Store } from '../../store/store.ts'
import type { PrivacyDeps } from '../deps.ts'
import { openJobs, type StoredJob, writeJob } from '../job-rows.ts'
import { allMade, beginChange, beginRemoval, longCount } from '../mutate.ts'
import { textColumns } from '../text-columns.ts'
import { dropMonths } from './drop-months.ts'
import { type Due, dueOf, EMPTY_PAYLOAD } from './due.ts'
import { readRules } from './rules.ts'

/** One run: the job that it was, or undefined where nothing was due. */
export async function runRetention(deps: PrivacyDeps): Promise<StoredJob | undefined> {
  const { store, now } = deps
  const rules = await readRules(store)
  const due = rules.flatMap((rule) => dueOf(rule, now()))
  const [unfinished] = await openJobs(store, 'retention')
  const job = unfinished ?? (await newJob(store, due, now()))
  if (!job) return undefined
  let current = job
  const save = async (change: Partial<StoredJob>) => {
    current = { ...current, ...change }
    await writeJob(store, current)
  }
  try {
    await dropMonths(store, rules, now())
    for (const each of due) await beginDue(store, each, now())
    for (const table of new Set(due.map((each) => each.table))) {
      await allMade(store, [table])
      await save({ steps: current.steps.map((step) => (step.table === table ? { ...step, done: true } : step)) })
    }
    // Steps of rules that have been changed since have nothing left to do.
    const steps = current.steps.map((step) => ({ ...step, done: true }))
    await save({ steps, state: 'done', finishedAt: new Date(now()).toISOString() })
    return current
  } catch (error) {
    await save({
      ...{ state: 'failed', problem: error instanceof Error ? error.message : String(error) },
      finishedAt: new Date(now()).toISOString(),
    })
    throw error
  }
}

async function newJob(store: Store, due: readonly Due[], now: number): Promise<StoredJob | undefined> {
  const steps: PrivacyStep[] = []
  for (const each of due) {
    const { table, what, channel } = each
    const count = await countDue(store, each)
    if (count > 0) steps.push({ table, what, channel: channel.id, count, done: false })
  }
  if (steps.length === 0) return undefined
  const at = new Date(now).toISOString()
  const job: StoredJob = {
    ...{ id: randomUUID(), kind: 'retention', state: 'running', projectId: '', contactHash: '', contactMasked: '' },
    ...{ reason: '', ticket: '', actor: { kind: 'owner', id: null, name: '' }, problem: '', certificate: '' },
    ...{ askedAt: at, startedAt: at, finishedAt: null, steps, mentions: [] },
  }
  await writeJob(store, job)
  return job
}

async function countDue(store: Store, { table, where, versioned }: Due): Promise<number> {
  const [found] = await store.query<{ held: string }>(
    sql`SELECT count() AS held FROM ${ident(table)} ${versioned ? sql`FINAL` : sql``} WHERE ${where}`,
    longCount,
  )
  return Number(found?.held ?? 0)
}

async function beginDue(store: Store, { table, what, channel, where }: Due, now: number): Promise<void> {
  if (what === 'rows') return beginRemoval(store, table, where)
  const changes = table === 'sendzen_event' ? eventChanges : entryChanges(table, channel, now)
  await beginChange(store, table, where, sql`UPDATE ${join(changes, ', ')}`)
}

const eventChanges = [sql`payload = ${param('String', EMPTY_PAYLOAD)}`, sql`flyout_delivery_response = '-'`]

function entryChanges(table: PrivateTable, channel: Channel, now: number): Sql[] {
  const at = param("DateTime64(6, 'UTC')", engineTime(new Date(now).toISOString()))
  return [
    ...textColumns(channel).map((name) => sql`${ident(name)} = NULL`),
    sql`texts_removed_at = ${at}`,
    // Only the log has what the source sent.
    ...(table === 'log_entry' ? [sql`raw = ''`] : []),
  ]
}
