// One number of the list as the answer tells it.
import { type Channel, channels, findChannel } from '#contract/channels/index.ts'
import { groupBy } from '#contract/group-by.ts'
import { codeIn } from '#contract/provider-codes/provider-codes.ts'
import type { ListedChannel, ListedNumber, ListProblem } from '#contract/routes/lookup-list.ts'
import { sumFigures } from '#contract/sum-figures.ts'
import type { Principal } from '../../access/principal.ts'
import { presentFigures } from '../../costs/figures.ts'
import { presentInstant } from '../../logs/present-entry.ts'
import { outcomeOf } from '../outcome-of.ts'
import type { Met } from './meet-contacts.ts'
import type { Contact, ContactRow } from './read-contacts.ts'
import type { WantedNumber } from './wanted-number.ts'

/** A number of the logs with its sums, one a channel. */
export interface KnownContact extends Contact {
  readonly rows: readonly ContactRow[]
}

export function presentNumber(
  principal: Principal,
  wanted: WantedNumber,
  { contacts, match, lineCount }: Met<KnownContact>,
): Omit<ListedNumber, 'repeats'> {
  const problem = problemOf(principal, wanted, lineCount)
  // Who sees numbers masked is told of none more than they wrote.
  const met = principal.masked ? null : (contacts.find(({ line }) => line)?.line ?? null)
  const line = wanted.line ?? (problem === null ? met : null)
  const rows = problem === null ? contacts.flatMap((contact) => contact.rows) : []
  return {
    input: wanted.input,
    digits: line?.digits ?? wanted.digits,
    number: line?.international ?? null,
    country: line?.country ?? null,
    match,
    problem,
    lineCount,
    contacted: problem === null ? rows.length > 0 : null,
    total: problem === null ? totalOf(rows) : null,
    channels: channelsOf(rows),
  }
}

function problemOf(principal: Principal, { whole, line, ending }: WantedNumber, lineCount: number): ListProblem | null {
  if (whole.size === 0) return 'no-number'
  if (lineCount > 1) return 'ambiguous'
  const looked = line !== null || (ending !== null && !principal.masked)
  return lineCount === 0 && !looked ? 'no-country' : null
}

function totalOf(rows: readonly ContactRow[]): NonNullable<ListedNumber['total']> {
  // The engine's times are ordered as their texts are.
  const first = rows.map(({ first_at }) => first_at).toSorted()[0]
  const last = rows
    .map(({ last_at }) => last_at)
    .toSorted()
    .at(-1)
  return {
    ...sumFigures(rows.map(presentFigures)),
    firstAt: first === undefined ? null : presentInstant(first),
    lastAt: last === undefined ? null : presentInstant(last),
  }
}

function channelsOf(rows: readonly ContactRow[]): ListedChannel[] {
  const byChannel = groupBy(rows, ({ channel }) => findChannel(channel))
  return channels.flatMap((channel) => {
    const own = byChannel.get(channel)
    return own ? [presentChannel(channel, own)] : []
  })
}

function presentChannel(channel: Channel, rows: readonly [ContactRow, ...ContactRow[]]): ListedChannel {
  const newest = rows.reduce((a, b) => (b.last_at > a.last_at ? b : a))
  const [entryId, status, code, message] = newest.newest
  const outcome = outcomeOf(channel, status)
  return {
    channel: channel.id,
    count: rows.reduce((sum, { entries }) => sum + Number(entries), 0),
    entryId,
    at: presentInstant(newest.last_at),
    status,
    outcome,
    code: outcome === 'failed' ? code || codeIn(message) : null,
  }
}
