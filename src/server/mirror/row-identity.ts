// By what a row of a source is known again. A row in quarantine is read many times, with other columns when the source
// refuses one, and must stay one row; a row without an id of its own can only be kept back, because after a change it
// would be another one.
import { createHash } from 'node:crypto'
import type { Channel } from '#contract/channels/index.ts'
import { canonicalJson } from '../sources/decode/json-text.ts'
import { openEnvelope } from '../sources/decode/read-field.ts'
import type { DecodedLine } from '../sources/decoders.ts'

/** The same for every reading of a row: its id, else what of it lasts and is always asked for, else its text. */
export function quarantineId(channel: Channel, raw: string): string {
  const row = objectOf(raw)
  const id = openEnvelope(row?._id) ?? null
  if (id !== null) return digest(canonicalJson(['_id', id], 'The id'))
  const lasting = lastingKeys(channel).flatMap((key) =>
    row?.[key] === undefined ? [] : [[key, openEnvelope(row[key])]],
  )
  return digest(lasting.length > 0 ? canonicalJson(lasting, 'The row') : raw)
}

/** Whether an entry got its id from the decoder although rows of its form bring their own. */
export function lacksOwnId({ entries, event }: DecodedLine, raw: string): boolean {
  // Ids that the decoder makes are of version 5, those of sources hardly ever: few rows are parsed twice.
  if (event || !entries.some(({ id }) => id[14] === '5')) return false
  return (openEnvelope(objectOf(raw)?._id) ?? null) === null
}

function lastingKeys(channel: Channel): string[] {
  const required = channel.fields.filter((field) => field.required && field.key !== channel.status)
  return [channel.time, channel.title, ...required.map(({ key }) => key)]
}

function objectOf(raw: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(raw)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32)
}
