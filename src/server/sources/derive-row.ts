// A decoded entry as a row of the store: its values under their columns, and what is computed from them once, at
// write time, so that no search has to.
import { type Channel, type Field, findChannel, findField } from '#contract/channels/index.ts'
import { columnOf, digitsColumn, labelColumn, RELATED_COLUMN } from '#server/store/columns.ts'
import { engineTime } from '#server/store/engine-time.ts'
import type { EntryRow } from '#server/store/entry-row.ts'
import { countryOf } from '../numbers/describe-number.ts'
import { digitsOf, reverseDigits } from '../numbers/digits.ts'
import { wellFormed } from './decode/json-text.ts'
import { spokenText } from './decode/spoken-text.ts'
import type { DecodedEntry, FieldValue, RelatedValue } from './decoded-entry.ts'
import { type RelatedExtras, writeRelated } from './related.ts'
import { smsSize } from './sms-segments.ts'

/** A row while it is being filled. */
type Columns = { -readonly [Column in keyof EntryRow]: EntryRow[Column] }

/**
 * Values by column; a column without a value is left out, which the engine reads as null and is half the bytes.
 * Throws if no channel has the entry's id. `sourceId` is the source that it is mirrored from.
 */
export function deriveRow(entry: DecodedEntry, sourceId = ''): EntryRow {
  const { channel, steps, relations } = planOf(entry.channel)
  const createdAt = textOf(entry.values, channel.time) ?? ''
  const updatedAt = textOf(entry.values, 'updatedAt') ?? createdAt
  const columns: Columns = {
    project_id: '',
    channel: channel.id,
    created_at: engineTime(createdAt),
    updated_at: engineTime(updatedAt),
    id: entry.id,
    contact_reversed: '',
    version: microseconds(updatedAt),
    is_deleted: entry.deleted ? 1 : 0,
    raw: entry.raw,
    ...(sourceId !== '' && { source_id: sourceId }),
  }
  for (const step of steps) step(entry.values, columns)
  const extras = extrasOf(entry.values, relations)
  if (extras) columns[RELATED_COLUMN] = writeRelated(extras)
  columns.project_id ??= ''
  columns.contact_reversed = contactKey(columns)
  return columns
}

/** What the copy of the log is ordered by: whoever hides their number is known by a user id, which no digits begin. */
function contactKey(columns: Columns): string {
  const digits = String(columns.contact_digits ?? '')
  return digits === '' ? String(columns[USER_ID_COLUMN] ?? '') : reverseDigits(digits)
}

const USER_ID_COLUMN = 'whats_app_user_id'

type Values = DecodedEntry['values']
type Step = (values: Values, columns: Columns) => void

interface Plan {
  readonly channel: Channel
  readonly steps: readonly Step[]
  /** Keys of the fields that may hold a related resource. */
  readonly relations: readonly string[]
}

const plans = new Map<string, Plan>()

function planOf(channelId: string): Plan {
  const known = plans.get(channelId)
  if (known) return known
  const channel = findChannel(channelId)
  if (!channel) throw new Error(`no channel ${channelId}`)
  const plan = {
    channel,
    steps: [...copySteps(channel), ...deriveSteps(channel)],
    relations: channel.fields.filter(({ kind }) => kind === 'relation').map(({ key }) => key),
  }
  plans.set(channelId, plan)
  return plan
}

function extrasOf(values: Values, relations: readonly string[]): RelatedExtras | undefined {
  let found: Record<string, Readonly<Record<string, string>>> | undefined
  for (const key of relations) {
    const value = values[key]
    if (typeof value !== 'object' || !value?.extras) continue
    found ??= {}
    found[key] = value.extras
  }
  return found
}

function copySteps(channel: Channel): Step[] {
  const idKeys = channel.fields.flatMap((field) => (field.kind === 'relation' ? [field.idKey] : []))
  const elsewhere = new Set(['_id', channel.time, 'updatedAt', ...idKeys])
  return channel.fields
    .filter((field) => !elsewhere.has(field.key) && !field.priced)
    .map((field) => copyStep(field, columnOf(channel, field).name))
}

function copyStep(field: Field, column: string): Step {
  if (field.kind === 'timestamp') {
    return (values, columns) => {
      const instant = textOf(values, field.key)
      set(columns, column, instant === null ? null : engineTime(instant))
    }
  }
  if (field.kind !== 'relation') {
    return (values, columns) => {
      set(columns, column, textOf(values, field.key))
    }
  }
  const label = labelColumn(field).name
  return (values, columns) => {
    const related = relatedOf(values[field.key] ?? values[field.idKey])
    set(columns, column, related?.id)
    set(columns, label, related?.label)
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
      set(columns, column, countryOf(textOf(values, channel.contact) ?? ''))
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
      set(columns, segments, size?.segments)
      set(columns, encoding, size?.encoding)
    },
  ]
}

/** A title that is JSON says something as well: the words in it are what a text search reads. */
function bodyStep(channel: Channel): Step[] {
  if (findField(channel, channel.title)?.kind !== 'json') return []
  return [
    (values, columns) => {
      const spoken = spokenText(textOf(values, channel.title) ?? 'null')
      set(columns, 'body', spoken === null ? null : wellFormed(spoken))
    },
  ]
}

function set(columns: Columns, column: string, value: string | number | null | undefined): void {
  if (value !== null && value !== undefined) columns[column] = value
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
