import type { Source } from '#contract/routes/sources.ts'

interface Outcome {
  readonly ok: boolean
  readonly text: string
}

/** What became of a source since it was asked to run; undefined while it is at it. */
export function outcomeOf(before: Source, now: Source): Outcome | undefined {
  if (now.state === 'paused') return { ok: false, text: 'paused: resume it on the sources page' }
  // Not by how far it is read: that may go back a little when the source's clock is known better than before.
  const read = now.channels.every((channel) => {
    const earlier = before.channels.find(({ channel: id }) => id === channel.channel)?.lastRunAt ?? ''
    return channel.lastRunAt !== null && channel.lastRunAt > earlier
  })
  if (now.state === 'failing' || now.state === 'stopped') {
    // What was wrong before it was asked says nothing, until it was tried again.
    const isNew = now.fault !== null && now.fault.at !== before.fault?.at
    const reason = now.fault ? `: ${now.fault.message}` : ''
    return isNew || read ? { ok: false, text: `${now.state}${reason}` } : undefined
  }
  if (now.state === 'incomplete' && read) {
    const setAside = now.channels.reduce((sum, channel) => sum + channel.setAside, 0)
    return { ok: false, text: `incomplete: ${setAside} windows set aside, retry them on the sources page` }
  }
  const rows = now.channels.reduce((sum, channel) => sum + channel.rows, 0)
  const done = read && now.channels.every(({ backfill }) => backfill === null)
  return done ? { ok: true, text: `up to date, ${rows} rows held` } : undefined
}
