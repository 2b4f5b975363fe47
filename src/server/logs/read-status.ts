// What the store holds, per channel and project.
import { channels } from '#contract/channels/index.ts'
import type { Status } from '#contract/routes/system.ts'
import { type Principal, readScope } from '../access/principal.ts'
import { readSetting } from '../store/settings.ts'
import { sql } from '../store/sql.ts'
import type { Store } from '../store/store.ts'
import { presentInstant } from './present-entry.ts'

/** Set to `ready` once the demo data has been written. */
export const DEMO_SETTING = 'demo'

export async function readStatus(store: Store, principal: Principal): Promise<Omit<Status, 'version'>> {
  const [held, projects, demo] = await Promise.all([
    store.query<{ channel: string; entries: string; oldest: string; newest: string }>(
      sql`SELECT channel, count() AS entries, min(created_at) AS oldest, max(created_at) AS newest
FROM log_entry FINAL WHERE ${readScope(principal)} GROUP BY channel`,
    ),
    store.query<{ project_id: string; label: string | null; entries: string }>(
      sql`SELECT project_id, argMax(project_label, created_at) AS label, count() AS entries
FROM log_entry FINAL WHERE ${readScope(principal)} GROUP BY project_id ORDER BY entries DESC LIMIT 1000`,
    ),
    readSetting(store, DEMO_SETTING),
  ])
  const byChannel = new Map(held.map((row) => [row.channel, row]))
  return {
    demo: demo !== null,
    channels: channels
      .filter(({ id }) => principal.channels.has(id))
      .map(({ id }) => {
        const row = byChannel.get(id)
        return {
          id,
          count: Number(row?.entries ?? 0),
          oldest: row ? presentInstant(row.oldest) : null,
          newest: row ? presentInstant(row.newest) : null,
        }
      }),
    projects: projects.map(({ project_id: id, label, entries }) => ({ id, label, count: Number(entries) })),
  }
}
