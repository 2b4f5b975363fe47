// What a gateway holds against what its upstreams had: rows, statuses, quarantine, and what it says of itself.
import { channels } from '#contract/channels/index.ts'
import type { Source, SourceChannel } from '#contract/routes/sources.ts'
import type { Gateway } from '../gateway.ts'
import { compareAll, type Difference } from './compare.ts'
import { heldBack, heldEntries, heldRows } from './held.ts'
import { type OneUptimeRemote, truthOf } from './oneuptime-remote.ts'
import type { Table } from './oneuptime-table.ts'
import { type SendzenRemote, truthOfEntries } from './sendzen-remote.ts'

export interface Finding extends Difference {
  readonly name: string
  /** Ids of rows that are held with another status than their last. */
  readonly stale: string[]
  /** Figures of the API that are not what they should be. */
  readonly wrong: string[]
}

export interface Upstreams {
  readonly oneuptime: OneUptimeRemote
  readonly sendzen: SendzenRemote
}

/** One finding for each log and each quarantine. */
export async function findDifferences(
  gateway: Gateway,
  { oneuptime, sendzen }: Upstreams,
  sources: readonly Source[],
): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const table of oneuptime.tables) findings.push(...(await findInTable(gateway, table, sources)))
  return [...findings, ...(await findInLog(gateway, sendzen, sources))]
}

async function findInTable(gateway: Gateway, table: Table, sources: readonly Source[]): Promise<Finding[]> {
  const { channel, rows } = table
  const { good, bad } = truthOf(rows)
  const ids = Object.keys(good)
  const held = await heldRows(gateway, channel, ['status'])
  const back = await heldBack(gateway, 'oneuptime', channel.id)
  const stale = held.rows.filter(({ _id, status }) => good[String(_id)] !== undefined && good[String(_id)] !== status)
  const said = saidOf(sources, 'oneuptime', channel.id)
  return [
    {
      name: channel.id,
      ...compareAll(
        ids,
        held.rows.map(({ _id }) => String(_id)),
      ),
      stale: stale.map(({ _id, status }) => `${_id}: ${status}, not ${good[String(_id)]}`),
      wrong: [
        ...unequal('count', held.count, ids.length),
        ...unequal('rows', said?.rows, ids.length),
        ...unequal('upstreamRows', said?.upstreamRows, rows.length),
      ],
    },
    quarantined(channel.id, bad, back, said),
  ]
}

async function findInLog(gateway: Gateway, { log }: SendzenRemote, sources: readonly Source[]): Promise<Finding[]> {
  const channel = channels.find(({ direction }) => direction === 'inbound')
  if (!channel) throw new Error('no inbound channel')
  const { messages, entries, bad } = truthOfEntries(log.entries)
  const held = await heldRows(gateway, channel, ['createdAtTicks', 'messageId'])
  const said = saidOf(sources, 'sendzen', channel.id)
  const wrong = [...unequal('count', held.count, messages.length), ...unequal('rows', said?.rows, messages.length)]
  const keys = held.rows.map(({ createdAtTicks, messageId }) => `${createdAtTicks} ${messageId ?? ''}`)
  return [
    { name: channel.id, ...compareAll(messages, keys), stale: [], wrong },
    { name: 'SendZen entries', ...compareAll(entries, await heldEntries(gateway)), stale: [], wrong: [] },
    quarantined(channel.id, bad, await heldBack(gateway, 'sendzen', channel.id), said),
  ]
}

function quarantined(
  channel: string,
  bad: readonly string[],
  back: { marks: string[]; count: number },
  said: SourceChannel | undefined,
): Finding {
  const wrong = [
    ...unequal('count', back.count, bad.length),
    ...unequal('quarantined', said?.quarantined, bad.length),
    ...unequal('setAside', said?.setAside, 0),
  ]
  return { name: `${channel}, quarantine`, ...compareAll(bad, back.marks), stale: [], wrong }
}

function saidOf(sources: readonly Source[], id: string, channel: string): SourceChannel | undefined {
  return sources.find((source) => source.id === id)?.channels.find((each) => each.channel === channel)
}

function unequal(name: string, given: number | null | undefined, expected: number): string[] {
  return given === expected ? [] : [`${name} is ${given}, not ${expected}`]
}
