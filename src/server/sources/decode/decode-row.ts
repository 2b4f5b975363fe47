// Rows of the OneUptime form, of any channel: what to read comes from the channel's fields alone.
import type { Channel, Field, RelationField } from '#contract/channels/index.ts'
import type { DecodedEntry, FieldValue } from '../decoded-entry.ts'
import { DecodeError } from './decode-error.ts'
import { canonicalJson, wellFormed } from './json-text.ts'
import { nameUuid } from './name-uuid.ts'
import type { SourceRow } from './parse-line.ts'
import { openEnvelope, readField, readUuid } from './read-field.ts'
import { readRelation } from './read-relation.ts'

/**
 * One log entry of a row in the API's own field names, with plain values or `{_type, value}` envelopes (shared facts,
 * OneUptime 3.4). A related resource stands under the relation's key (`incident`), never under its id's. A
 * `DecodeError` if a required field is missing, or an id, date or amount cannot be one.
 */
export function decodeRow(channel: Channel, row: SourceRow, rawText: string): DecodedEntry {
  const { plain, relations } = planOf(channel)
  const values: Record<string, FieldValue> = {}
  for (const { field, required } of plain) {
    const given = row[field.key]
    const value = readField(field, given)
    if (value === null && required) throw new DecodeError(`${field.key} is required`)
    if (given !== undefined) values[field.key] = value
  }
  for (const { field, required } of relations) {
    const value = readRelation(field, row)
    if (!value && required) throw new DecodeError(`${field.idKey} is required`)
    if (value !== undefined) values[field.key] = value
  }
  values.updatedAt ??= values[channel.time] ?? null
  return {
    channel: channel.id,
    id: idOf(channel, row),
    values,
    raw: wellFormed(rawText),
    deleted: (openEnvelope(row.deletedAt) ?? null) !== null,
  }
}

/** Without the time of a log entry there is no place for it, although no document marks it as required. */
function isRequired(channel: Channel, field: Field): boolean {
  return field.required === true || field.key === channel.time
}

function idOf(channel: Channel, row: SourceRow): string {
  if ((openEnvelope(row._id) ?? null) !== null) return readUuid(row._id, '_id')
  const opened = Object.fromEntries(Object.entries(row).map(([key, value]) => [key, openEnvelope(value)]))
  return nameUuid(channel.id, canonicalJson(opened, 'The row'))
}

interface Plan {
  readonly plain: readonly { readonly field: Exclude<Field, RelationField>; readonly required: boolean }[]
  readonly relations: readonly { readonly field: RelationField; readonly required: boolean }[]
}

const plans = new WeakMap<Channel, Plan>()

function planOf(channel: Channel): Plan {
  const known = plans.get(channel)
  if (known) return known
  const sent = channel.fields.filter((field) => !field.derived && field.key !== '_id')
  const relations = sent.filter((field) => field.kind === 'relation')
  const ids = new Map(sent.map((field) => [field.key, field]))
  const idKeys = new Set(relations.map((field) => field.idKey))
  const plan: Plan = {
    plain: sent
      .filter((field) => field.kind !== 'relation')
      .filter((field) => !idKeys.has(field.key))
      .map((field) => ({ field, required: isRequired(channel, field) })),
    relations: relations.map((field) => ({
      field,
      required: field.required === true || ids.get(field.idKey)?.required === true,
    })),
  }
  plans.set(channel, plan)
  return plan
}
