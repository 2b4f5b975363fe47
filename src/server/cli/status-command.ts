import { findChannel } from '#contract/channels/index.ts'
import { sessionRead } from '#contract/routes/session.ts'
import { type Source, sourceList } from '#contract/routes/sources.ts'
import { type Status, status } from '#contract/routes/system.ts'
import { type Command, prepared } from './command.ts'
import { readOptions } from './options.ts'
import { alignedTable, shownInstant, shownSeconds } from './table.ts'
import { write, writeJson } from './terminal.ts'
import { UsageError } from './usage-error.ts'

const help = `tollbook status [--json]

Says what the gateway holds, and how far its sources are mirrored (the latter with the owner key). Times are UTC.

  --json                the same for programs

Exit code: 0, also when a source fails; 1 when the gateway does not answer; 2 when the command was not understood.`

export const statusCommand: Command = {
  name: 'status',
  summary: 'say what the gateway holds, and how its sources are',
  help,
  prepare: (args) => {
    const { values, positionals } = readOptions(args, { json: { type: 'boolean' } })
    return prepared(values, () => {
      if (positionals.length > 0) throw new UsageError(`Not understood: "${positionals.join(' ')}"`)
      return async (gateway, terminal) => {
        const { mayManageSources } = sessionRead.response.parse(await gateway.ask(sessionRead.method, sessionRead.path))
        const held = status.response.parse(await gateway.ask(status.method, status.path))
        // Sources belong to the installation: they are not for every caller.
        const sources = mayManageSources
          ? sourceList.response.parse(await gateway.ask(sourceList.method, sourceList.path)).sources
          : null
        if (values.json) await writeJson(terminal, { ...held, sources })
        else await write(terminal.stdout, [holdings(held), ...(sources ? [mirrored(sources)] : [])].join('\n'))
        return 0
      }
    })
  },
}

function holdings({ version, demo, channels, projects }: Status): string {
  const rows = channels.map(({ id, count, oldest, newest }) => [
    labelOf(id),
    count,
    shownInstant(oldest),
    shownInstant(newest),
  ])
  const about = [`Tollbook ${version}`, `${projects.length} projects`, ...(demo ? ['demo data'] : [])].join(' · ')
  return `${about}\n\n${alignedTable(['Channel', 'Entries', 'Oldest', 'Newest'], rows)}`
}

function mirrored(sources: readonly Source[]): string {
  if (sources.length === 0) return 'No sources.\n'
  const rows = sources.flatMap((source) =>
    source.channels.map((channel) => [
      ...[source.id, source.state, labelOf(channel.channel), channel.rows, shownInstant(channel.newest)],
      shownSeconds(channel.lagSeconds),
      channel.backfill ? `${channel.backfill.done} of ${channel.backfill.windows}` : 'done',
      ...[channel.unsettled, channel.quarantined, channel.setAside],
    ]),
  )
  const heading = ['Source', 'State', 'Channel', 'Rows', 'Newest', 'Behind', 'Windows', 'Unsettled', 'Bad', 'Set aside']
  const faults = sources.flatMap(({ id, fault, setAsideFault }) => [
    ...(fault ? [`${id}: ${fault.message} (${shownInstant(fault.at)})\n`] : []),
    ...(setAsideFault ? [`${id}, set aside: ${setAsideFault.message} (${shownInstant(setAsideFault.at)})\n`] : []),
  ])
  return `${alignedTable(heading, rows)}${faults.join('')}`
}

function labelOf(id: string): string {
  return findChannel(id)?.label ?? id
}
