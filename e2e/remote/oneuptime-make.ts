// Makes the rows of a scripted OneUptime server out of those that a real one answered.
import { readFileSync } from 'node:fs'
import type { Channel } from '#contract/channels/index.ts'
import { type Flaw, flaws, type RemoteRow } from './oneuptime-row.ts'
import { type Random, randomOf } from './random.ts'

/** The project all made rows belong to: that of the recorded ones. */
export const PROJECT_ID = '2b51eb67-33ca-48f0-9c0b-423c87954859'

/** How many others are written to: few people get many messages. */
const PEOPLE = 2_000

type WireRow = Readonly<Record<string, unknown>>

/** Rows recorded from a real server, by channel. */
export function recordedRows(channel: Channel): readonly WireRow[] {
  const file = `../../src/server/sources/fixtures/oneuptime/${channel.id}.response.fixture.json`
  return JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8')).data
}

/** The ways that statuses go, by channel. The last one is never left. */
const ladders: Readonly<Record<string, readonly (readonly string[])[]>> = {
  sms: [
    ['Sending', 'Sent', 'Delivered'],
    ['Sending', 'Sent', 'Undelivered'],
    ['Sending', 'Failed'],
    ['Sending', 'Sent'],
  ],
  call: [['Success'], ['Error'], ['Low Balance']],
  whatsapp: [
    ['Queued', 'Sent', 'Delivered', 'Read'],
    ['Queued', 'Sent', 'Delivered'],
    ['Queued', 'Failed'],
  ],
}

/** Meta's id of the nth WhatsApp message of a seed; receipts at the scripted SendZen name the same. */
export function messageId(seed: number, number: number): string {
  return `wamid.${Buffer.from(randomOf(seed ^ 0x57415050, number).hex(24)).toString('base64')}`
}

export interface Recipe {
  readonly seed: number
  readonly channel: Channel
  readonly number: number
  /** Microseconds. */
  readonly created: number
  /** Whether its status has yet to move. */
  readonly open: boolean
  readonly flawed: boolean
}

/** Makes row `number` of a channel: the same seed and number give the same row. */
export function makeRowMaker(channel: Channel): (recipe: Recipe) => RemoteRow {
  const templates = recordedRows(channel)
  const salt = [...channel.id].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7)
  return ({ seed, number, created, open, flawed }) => {
    const random = randomOf(seed ^ salt, number)
    const ladder = random.pick(ladders[channel.id] ?? [['Success']])
    const at = open ? 0 : ladder.length - 1
    const mark = `malformed ${channel.id} ${number}`
    return {
      id: random.uuid(),
      created,
      updated: created + (open ? 0 : random.below(90_000_000)),
      status: ladder[at] ?? '',
      next: flawed ? [] : ladder.slice(at + 1),
      version: 1,
      columns: columnsOf(channel, templates, random, { seed, number }),
      flaw: flawed ? random.pick<Flaw>(flaws) : null,
      mark,
    }
  }
}

function columnsOf(
  channel: Channel,
  templates: readonly WireRow[],
  random: Random,
  { seed, number }: { seed: number; number: number },
): WireRow {
  const template = random.pick(templates)
  const toNumber = random.chance(0.2)
    ? template.toNumber
    : { _type: 'Phone', value: `+1555${1_000_000 + random.below(PEOPLE) * 4_111}` }
  return {
    ...template,
    toNumber,
    ...(channel.cost && { [channel.cost]: random.below(30) }),
    ...(channel.providerId === 'whatsAppMessageId' && { whatsAppMessageId: messageId(seed, number) }),
  }
}

/** A recorded row as it is. */
export function asRecorded(row: WireRow): RemoteRow {
  const micros = (column: string) => Date.parse((row[column] as { value: string }).value) * 1000 // recorded with envelopes
  return {
    id: String(row._id),
    created: micros('createdAt'),
    updated: micros('updatedAt'),
    status: String(row.status),
    next: [],
    version: 1,
    columns: row,
    flaw: null,
    mark: '',
  }
}
