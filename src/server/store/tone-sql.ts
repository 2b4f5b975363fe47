// What became of an entry, in the tones that channels give their statuses.
import { type Channel, channels, fieldOf, type Tone } from '#contract/channels/index.ts'
import { anyOf, param, type Sql, sql } from './sql.ts'

/** Entries whose status has this tone in their own channel: the same word may mean different things in two. */
export function hasTone(tone: Tone): Sql {
  const cases = channels.flatMap((channel) => {
    const statuses = statusesWith(channel, tone)
    if (statuses.length === 0) return []
    return [sql`channel = ${param('String', channel.id)} AND status IN ${param('Array(String)', statuses)}`]
  })
  return sql`(${anyOf(cases)})`
}

function statusesWith(channel: Channel, tone: Tone): string[] {
  const field = fieldOf(channel, channel.status)
  return field.kind === 'status' ? field.options.filter((option) => option.tone === tone).map(({ value }) => value) : []
}
