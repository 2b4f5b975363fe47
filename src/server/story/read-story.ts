// A story: what was sent because of an incident or an alert, or through a policy, a team or a person.
import { ApiError } from '#contract/api-error.ts'
import { findField } from '#contract/channels/index.ts'
import { isCauseKind, type Story, type StoryKind } from '#contract/routes/story.ts'
import { shown, type Viewer } from '../access/personal.ts'
import { namesPerson } from '../access/personal-tests.ts'
import { requireAnyRead } from '../access/principal.ts'
import { presentInstant } from '../logs/present-entry.ts'
import { and, param, type Sql, sql } from '../store/sql.ts'
import type { Store } from '../store/store.ts'
import { isWithin } from '../store/within.ts'
import { buildSteps } from './build-steps.ts'
import { readAttempts } from './read-attempts.ts'
import { readCauses } from './read-causes.ts'
import { chainOf, partsOf, peopleOf, readLeaves } from './read-chain.ts'
import { channelsKnowing, relatedColumns, type StoryInput, storyScope } from './story-scope.ts'

export async function readStory(store: Store, viewer: Viewer, input: StoryInput): Promise<Story> {
  requireAnyRead(viewer)
  const { kind, id, period } = input
  const scope = storyScope(viewer, input)
  const head = await readHead(store, scope, kind)
  // A resource of another project is not there, and neither is one without any entry.
  if (!head) throw new ApiError(404, 'not_found', `No log entry that you may read is of ${kind} ${id}.`, 'id')
  // The first and the last bound what the engine reads: it keeps entries by time.
  const where = and([scope, between(head), ...(period ? [isWithin(period)] : [])])
  const [leaves, numberCount, told] = await Promise.all([
    readLeaves(store, viewer, where),
    countNumbers(store, where),
    isCauseKind(kind) ? readSteps(store, viewer, where) : readOf(store, where),
  ])
  const total = partsOf(leaves)
  const people = peopleOf(leaves)
  return {
    kind,
    id,
    label: shown(viewer, isPerson(kind) ? 'name' : undefined, head.label || null),
    total: { ...total, peopleCount: people.filter(({ user }) => user.id !== null).length, numberCount },
    newestAt: presentInstant(head.last_at),
    leftOut: channelsKnowing(kind).flatMap((channel) => (viewer.channels.has(channel.id) ? [] : channel.id)),
    people,
    chain: chainOf(leaves),
    ...told,
    moreAttempts: isCauseKind(kind) ? total.count - told.steps.reduce((sum, { count }) => sum + count, 0) : 0,
  }
}

interface Head {
  readonly first_at: string
  readonly last_at: string
  readonly label: string | null
}

async function readHead(store: Store, scope: Sql, kind: StoryKind): Promise<Head | undefined> {
  const [head] = await store.query<Head & { entries: string }>(
    sql`SELECT count() AS entries, min(created_at) AS first_at, max(created_at) AS last_at,
  argMax(${relatedColumns(kind).label}, created_at) AS label FROM log_entry FINAL WHERE ${scope}`,
  )
  return head && Number(head.entries) > 0 ? head : undefined
}

function between({ first_at, last_at }: Head): Sql {
  const time = (written: string) => param("DateTime64(6, 'UTC')", written)
  return sql`created_at >= ${time(first_at)} AND created_at <= ${time(last_at)}`
}

/** Numbers of entries that name nobody: subscribers of a status page, mostly. */
async function countNumbers(store: Store, where: Sql): Promise<number> {
  const number = sql`if(contact_digits = '', ifNull(contact_number, ''), contact_digits)`
  const [row] = await store.query<{ numbers: string }>(
    sql`SELECT uniqExact(${number}) AS numbers FROM log_entry FINAL WHERE ${where} AND ${relatedColumns('user').id} IS NULL`,
  )
  return Number(row?.numbers ?? 0)
}

async function readSteps(store: Store, viewer: Viewer, where: Sql) {
  return { steps: buildSteps(await readAttempts(store, viewer, where)), causes: [], moreCauses: 0 }
}

async function readOf(store: Store, where: Sql) {
  const { causes, more } = await readCauses(store, where)
  return { steps: [], causes, moreCauses: more }
}

function isPerson(kind: StoryKind): boolean {
  return channelsKnowing(kind).some((channel) => {
    const field = findField(channel, kind)
    return field !== undefined && namesPerson(field)
  })
}
