// Rows whose status may still change, by the channel's own list of final statuses.
import { type Channel, channels, fieldOf } from '#contract/channels/index.ts'
import { engineTime } from '../store/engine-time.ts'
import { anyOf, param, sql } from '../store/sql.ts'
import type { Store } from '../store/store.ts'

/** A status that has not changed for so long is given up. */
export const GIVE_UP_MS = 7 * 24 * 3_600_000

function openStatuses(channel: Channel): string[] {
  const field = fieldOf(channel, channel.status)
  return field.kind === 'status' ? field.options.filter(({ final }) => !final).map(({ value }) => value) : []
}

/** Days (their first instant, milliseconds since 1970) that hold such rows, with their number. */
export async function unsettledDays(
  store: Store,
  sourceId: string,
  channel: Channel,
  now: number,
): Promise<Map<number, number>> {
  const open = openStatuses(channel)
  if (open.length === 0) return new Map()
  const since = param("DateTime64(3, 'UTC')", engineTime(new Date(now - GIVE_UP_MS).toISOString()))
  const rows = await store.query<{ day: string; held: string }>(
    sql`SELECT toUnixTimestamp(toStartOfDay(created_at, 'UTC')) AS day, count() AS held FROM log_entry FINAL
WHERE source_id = ${param('String', sourceId)} AND channel = ${param('String', channel.id)}
  AND status IN ${param('Array(String)', open)} AND created_at >= ${since} GROUP BY day`,
  )
  return new Map(rows.map(({ day, held }) => [Number(day) * 1000, Number(held)]))
}

/** How many such rows each channel holds, the given up among them. */
export async function countUnsettled(store: Store, sourceId: string): Promise<Map<string, number>> {
  const open = channels
    .map((channel) => [channel.id, openStatuses(channel)] as const)
    .filter(([, each]) => each.length > 0)
  const tests = open.map(
    ([id, statuses]) => sql`channel = ${param('String', id)} AND status IN ${param('Array(String)', statuses)}`,
  )
  const rows = await store.query<{ channel: string; held: string }>(
    sql`SELECT channel, count() AS held FROM log_entry FINAL WHERE source_id = ${param('String', sourceId)} AND (${anyOf(tests)}) GROUP BY channel`,
  )
  return new Map(rows.map(({ channel, held }) => [channel, Number(held)]))
}
