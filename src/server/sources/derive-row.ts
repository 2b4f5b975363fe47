// A decoded entry as a row of the store: its values under their columns, and what is computed from them once, at
// write time, so that no search has to.
import { type Channel, type Field, findChannel, findField } from '#contract/channels/index.ts'
import { columnOf, digitsColumn, labelColumn } from '#server/store/columns.ts'
import type { EntryRow } from '#server/store/entry-row.ts'
import { countryOf } from '../numbers/describe-number.ts'
import { digitsOf, reverseDigits } from '../numbers/digits.ts'
import { wellFormed } from './decode/json-text.ts'
import { spokenText } from './decode/spoken-text.ts'
import type { DecodedEntry, FieldValue, RelatedValue } from './decoded-entry.ts'
import { smsSize } from './sms-segments.ts'

type Columns = Record<string, string | number | null>

/**
 * Values by column, null where the entry has none; columns that only other channels have are left out. Throws if
 * no channel has the entry's id.
 */
export function deriveRow(entry: DecodedEntry): EntryRow {
  const { channel, copy, derive } = planOf(entry.channel)
  const columns: Columns = {}
  for (const copyField of copy) copyField(entry.values, columns)
  for (const deriveField of derive) deriveField(entry.values, columns)
  const createdAt = textOf(entry.values, channel.time) ?? ''
  const updatedAt = textOf(entry.values, 'updatedAt') ?? createdAt
  return {
    ...columns,
    project_id: String(columns.project_id ?? ''),
    channel: channel.id,
    created_at: createdAt,
    updated_at: updatedAt,
    id: entry.id,
    contact_reversed: reverseDigits(String(columns.contact_digits ?? '')),
    version: microseconds(updatedAt),
    is_deleted: entry.deleted ? 1 : 0,
    raw: entry.raw,
  }
}

type Values = DecodedEntry['values']
type Step = (values: Values, columns: Columns) => void

interface Plan {
  readonly channel: Channel
  readonly copy: readonly Step[]
  readonly derive: readonly Step[]
}

const plans = new Map<string, Plan>()

function planOf(channelId: string): Plan {
  const known = plans.get(channelId)
  if (known) return known
  const channel = findChannel(channelId)
  if (!channel) throw new Error(`no channel ${channelId}`)
  const plan = { channel, copy: copySteps(channel), derive: deriveSteps(channel) }
  plans.set(channelId, plan)
  return plan
}

function copySteps(channel: Channel): Step[] {
  const idKeys = new Set(channel.fields.flatMap((field) => (field.kind === 'relation' ? [field.idKey] : [])))
  return channel.fields
    .filter((field) => field.key !== '_id' && !idKeys.has(field.key))
    .map((field) => copyStep(field, columnOf(channel, field).name))
}

function copyStep(field: Field, column: string): Step {
  if (field.kind !== 'relation') {
    return (values, columns) => {
      columns[column] = textOf(values, field.key)
    }
  }
  const label = labelColumn(field).name
  return (values, columns) => {
    const related = relatedOf(values[field.key] ?? values[field.idKey])
    columns[column] = related?.id ?? null
    columns[label] = related?.label ?? null
  }
}

/** Which columns are computed follows from the fields that the channel has. */
function deriveSteps(channel: Channel): Step[] {
  return [
    ...[channel.contact, channel.own].map((key) => digitsStep(channel, key)),
    ...countryStep(channel),
    ...sizeStep(channel),
    ...bodyStep(channel),
  ]
}

function digitsStep(channel: Channel, key: string): Step {
  const field = findField(channel, key)
  if (!field) throw new Error(`${channel.id} has no field ${key}`)
  const column = digitsColumn(channel, field)
  return (values, columns) => {
    columns[column] = digitsOf(textOf(values, key) ?? '')
  }
}

function derivedColumn(channel: Channel, key: string): string | undefined {
  const field = findField(channel, key)
  return field?.derived ? columnOf(channel, field).name : undefined
}

function countryStep(channel: Channel): Step[] {
  const column = derivedColumn(channel, 'country')
  if (column === undefined) return []
  return [
    (values, columns) => {
      columns[column] = countryOf(textOf(values, channel.contact) ?? '')
    },
  ]
}

/** For channels whose carrier bills by the part. */
function sizeStep(channel: Channel): Step[] {
  const segments = derivedColumn(channel, 'segments')
  const encoding = derivedColumn(channel, 'encoding')
  if (segments === undefined || encoding === undefined) return []
  return [
    (values, columns) => {
      const size = smsSize(textOf(values, channel.title))
      columns[segments] = size?.segments ?? null
      columns[encoding] = size?.encoding ?? null
    },
  ]
}

/** A title that is JSON says something as well: the words in it are what a text search reads. */
function bodyStep(channel: Channel): Step[] {
  if (findField(channel, channel.title)?.kind !== 'json') return []
  return [
    (values, columns) => {
      const spoken = spokenText(textOf(values, channel.title) ?? 'null')
      columns.body = spoken === null ? null : wellFormed(spoken)
    },
  ]
}

function textOf(values: Values, key: string): string | null {
  const value = values[key]
  return typeof value === 'string' ? value : null
}

function relatedOf(value: FieldValue | undefined): RelatedValue | null {
  return typeof value === 'string' ? { id: value, label: null } : (value ?? null)
}

/** Microseconds since 1970 of `2026-06-16T03:27:33.084123Z`; 0 for anything earlier, the store's versions are unsigned. */
function microseconds(instant: string): string {
  const ms = Date.parse(`${instant.slice(0, 23)}Z`)
  return ms > 0 ? `${ms}${instant.slice(23, 26).padEnd(3, '0')}` : '0'
}
