// What became of an entry, in the tones that channels give their statuses.

import { TupleParam } from '@clickhouse/client'
import { type Channel, channels, fieldOf, type Tone } from '#contract/channels/index.ts'
import { param, type Sql, sql } from './sql.ts'

/** Entries whose status has this tone in their own channel: the same word may mean different things in two. */
export function hasTone(tone: Tone): Sql {
  const pairs = channels.flatMap((channel) =>
    statusesWith(channel, tone).map((status) => new TupleParam([channel.id, status])),
  )
  return sql`((channel, status) IN ${param('Array(Tuple(String, String))', pairs)})`
}

function statusesWith(channel: Channel, tone: Tone): string[] {
  const field = fieldOf(channel, channel.status)
  return field.kind === 'status' ? field.options.filter((option) => option.tone === tone).map(({ value }) => value) : []
}
