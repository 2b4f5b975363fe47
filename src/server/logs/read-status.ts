// What the store holds, per channel and project.
import { channels } from '#contract/channels/index.ts'
import type { Status } from '#contract/routes/system.ts'
import { type Principal, readScope } from '../access/principal.ts'
import type { MonthRow } from '../store/month-sums.ts'
import { readSetting } from '../store/settings.ts'
import { type Sql, sql } from '../store/sql.ts'
import type { Store } from '../store/store.ts'
import { presentInstant } from './present-entry.ts'

/** Set to `ready` once the demo data has been written. */
export const DEMO_SETTING = 'demo'

/** Projects that are named, the largest first. */
const MOST_PROJECTS = 1000

/** The entries of one channel and project, of one month or of them all; instants as the engine writes them, which sort. */
interface Held {
  readonly channel: string
  readonly project_id: string
  readonly entries: string
  readonly oldest: string
  readonly newest: string
  /** What the project was last called, and when. */
  readonly label: string | null
  readonly labelled: string | null
}

export async function readStatus(store: Store, principal: Principal): Promise<Omit<Status, 'version'>> {
  const [held, demo] = await Promise.all([
    // Every page asks for this, so what is known of a month is not read again. The statement leaves nothing out.
    store.queryMonths<Held & MonthRow>(null, (within) => heldByMonth(principal, within), Number.POSITIVE_INFINITY),
    readSetting(store, DEMO_SETTING),
  ])
  if (!held) throw new Error('a statement without a limit left rows out')
  const byChannel = joinedBy(held, ({ channel }) => channel)
  const byProject = joinedBy(held, ({ project_id: id }) => id)
  return {
    demo: demo !== null,
    channels: channels
      .filter(({ id }) => principal.channels.has(id))
      .map(({ id }) => {
        const found = byChannel.get(id)
        return {
          id,
          count: found?.count ?? 0,
          oldest: found ? presentInstant(found.oldest) : null,
          newest: found ? presentInstant(found.newest) : null,
        }
      }),
    projects: [...byProject]
      .map(([id, { label, count }]) => ({ id, label, count }))
      .sort((a, b) => b.count - a.count)
      .slice(0, MOST_PROJECTS),
  }
}

function heldByMonth(principal: Principal, within: Sql): Sql {
  return sql`SELECT _partition_id AS month, channel, project_id, count() AS entries, min(created_at) AS oldest,
max(created_at) AS newest, argMax(project_label, created_at) AS label,
maxIf(toNullable(created_at), isNotNull(project_label)) AS labelled
FROM log_entry FINAL WHERE ${readScope(principal)} AND ${within} GROUP BY month, channel, project_id`
}

type Joined = Pick<Held, 'oldest' | 'newest' | 'label' | 'labelled'> & { readonly count: number }

function joinedBy(held: readonly Held[], keyOf: (each: Held) => string): Map<string, Joined> {
  const joined = new Map<string, Joined>()
  for (const each of held) {
    const known = joined.get(keyOf(each))
    joined.set(keyOf(each), joinHeld(known, each))
  }
  return joined
}

function joinHeld(known: Joined | undefined, { entries, ...each }: Held): Joined {
  if (!known) return { ...each, count: Number(entries) }
  const [oldest = ''] = [each.oldest, known.oldest].sort()
  const [, newest = ''] = [each.newest, known.newest].sort()
  const { label, labelled } = (each.labelled ?? '') > (known.labelled ?? '') ? each : known
  return { count: known.count + Number(entries), oldest, newest, label, labelled }
}
