import { setTimeout as sleep } from 'node:timers/promises'
import { type Source, sourceAct, sourceList } from '#contract/routes/sources.ts'
import { type Command, prepared } from './command.ts'
import type { GatewayClient } from './gateway-client.ts'
import { readOptions } from './options.ts'
import { outcomeOf } from './sync-outcome.ts'
import { makeProgress, type Terminal, write } from './terminal.ts'
import { CommandFailure, UsageError } from './usage-error.ts'

const help = `tollbook sync [source…] [--wait]

Asks sources to bring rows in at once: those of these ids, or all. Needs the owner key.

  --wait                waits until nothing is left to fetch, and shows how far it is
  --timeout <seconds>   with --wait: gives up after so long

Exit code: 0; with --wait 1 when a source fails, is stopped or paused, has windows set aside, or takes too long; 2 when
the command was not understood.`

/** How often the gateway is asked how far it is, milliseconds. */
const POLL_MS = 1000

export const syncCommand: Command = {
  name: 'sync',
  summary: 'ask sources to bring rows in at once',
  help,
  prepare: (args) => {
    const { values, positionals } = readOptions(args, { wait: { type: 'boolean' }, timeout: { type: 'string' } })
    return prepared(values, () => {
      const seconds = readSeconds(values.timeout)
      if (seconds !== undefined && !values.wait) throw new UsageError('--timeout is for --wait')
      return async (gateway, terminal) => {
        const before = chosen(await readSources(gateway), positionals)
        for (const { id, label } of before) {
          await gateway.ask(sourceAct.method, sourceAct.path.replace(':id', encodeURIComponent(id)), { action: 'run' })
          terminal.stderr.write(`${label} (${id}) was asked to run.\n`)
        }
        return values.wait ? waitFor(gateway, terminal, before, seconds) : 0
      }
    })
  },
}

async function readSources(gateway: GatewayClient): Promise<Source[]> {
  return sourceList.response.parse(await gateway.ask(sourceList.method, sourceList.path)).sources
}

function chosen(sources: readonly Source[], ids: readonly string[]): Source[] {
  if (sources.length === 0) throw new CommandFailure('The gateway has no sources.')
  const known = new Map(sources.map((source) => [source.id, source]))
  if (ids.length === 0) return [...sources]
  return ids.map((id) => {
    const source = known.get(id)
    if (source) return source
    throw new UsageError(`There is no source "${id}". Sources: ${[...known.keys()].join(', ')}`)
  })
}

/** Resolves with the exit code when each source has come to an end, good or bad. */
async function waitFor(
  gateway: GatewayClient,
  terminal: Terminal,
  before: readonly Source[],
  seconds: number | undefined,
): Promise<number> {
  const progress = makeProgress(terminal)
  const until = seconds === undefined ? Number.POSITIVE_INFINITY : Date.now() + seconds * 1000
  const open = new Map(before.map((source) => [source.id, source]))
  let code = 0
  while (open.size > 0) {
    await sleep(POLL_MS, undefined, { signal: terminal.signal })
    const now = (await readSources(gateway)).filter(({ id }) => open.has(id))
    progress.show(now.map(progressText).join(' · '))
    for (const source of now) {
      const outcome = outcomeOf(open.get(source.id) ?? source, source)
      if (outcome === undefined) continue
      progress.clear()
      await write(terminal.stdout, `${source.id}: ${outcome.text}\n`)
      if (!outcome.ok) code = 1
      open.delete(source.id)
    }
    if (open.size > 0 && Date.now() >= until) {
      progress.clear()
      throw new CommandFailure(`Not done after ${seconds} s: ${[...open.keys()].join(', ')}. The gateway goes on.`)
    }
  }
  return code
}

function progressText({ id, state, channels }: Source): string {
  const backfills = channels.flatMap(({ backfill }) => backfill ?? [])
  const sum = (key: 'done' | 'windows' | 'rowsPerSecond') => backfills.reduce((total, each) => total + each[key], 0)
  const windows =
    backfills.length > 0 ? ` ${sum('done')} of ${sum('windows')} windows, ${sum('rowsPerSecond')} rows/s` : ''
  return `${id} ${state}${windows}`
}

function readSeconds(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const seconds = Number(text)
  if (seconds > 0 && Number.isFinite(seconds)) return seconds
  throw new UsageError(`--timeout must be a number of seconds, not "${text}"`)
}
