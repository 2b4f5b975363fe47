// A decoded entry as a row of the store: its values under their columns, and what is computed from them once, at
// write time, so that no search has to.
import { type Channel, type Field, findChannel, findField } from '#contract/channels/index.ts'
import { columnOf, digitsColumn, labelColumn, RELATED_COLUMN } from '#server/store/columns.ts'
import type { Cell } from '#server/store/encode-rows.ts'
import { engineTime } from '#server/store/engine-time.ts'
import { type EntryPlace, placeKeys, rowColumns } from '#server/store/entry-block.ts'
import { countryOf } from '../numbers/describe-number.ts'
import { digitsOf, reverseDigits } from '../numbers/digits.ts'
import { wellFormed } from './decode/json-text.ts'
import { spokenText } from './decode/spoken-text.ts'
import type { DecodedEntry, FieldValue, RelatedValue } from './decoded-entry.ts'
import { type RelatedExtras, writeRelated } from './related.ts'
import { smsSize } from './sms-segments.ts'

/** A log entry as the store takes it. */
export interface DerivedRow {
  readonly place: EntryPlace
  /** In the order of `rowColumns`. */
  readonly cells: readonly Cell[]
}

/**
 * What has no value is null, which is the column's default to the engine. Throws if no channel has the entry's id.
 * `sourceId` is the source that it is mirrored from.
 */
export function deriveRow(entry: DecodedEntry, sourceId = ''): DerivedRow {
  const { channel, steps, relations, columns, at } = planOf(entry.channel)
  const { values } = entry
  // By place and not by name: names are looked up once a channel, not eighty times a row.
  const cells = new Array<Cell>(columns.length).fill(null)
  for (const step of steps) step(values, cells)
  const extras = extrasOf(values, relations)
  if (extras) cells[at.related] = writeRelated(extras)
  const createdAt = textOf(values, channel.time) ?? ''
  const updatedAt = textOf(values, 'updatedAt') ?? createdAt
  const place: EntryPlace = {
    project_id: String(cells[at.project_id] ?? ''),
    channel: channel.id,
    created_at: engineTime(createdAt),
    id: entry.id,
    contact_reversed: contactKey(cells, at),
    version: microseconds(updatedAt),
    is_deleted: entry.deleted ? 1 : 0,
  }
  for (const [index, key] of at.place) cells[index] = place[key]
  cells[at.updated_at] = updatedAt === createdAt ? place.created_at : engineTime(updatedAt)
  cells[at.raw] = entry.raw
  cells[at.source_id] = sourceId
  return { place, cells }
}

/** What the copy of the log is ordered by: whoever hides their number is known by a user id, which no digits begin. */
function contactKey(cells: readonly Cell[], { contact_digits, user_id }: Places): string {
  const digits = String(cells[contact_digits] ?? '')
  return digits === '' ? String((user_id === undefined ? null : cells[user_id]) ?? '') : reverseDigits(digits)
}

const USER_ID_COLUMN = 'whats_app_user_id'

type Values = DecodedEntry['values']
type Step = (values: Values, cells: Cell[]) => void

/** Which cells are of the columns that are filled for every channel. */
interface Places {
  readonly place: readonly (readonly [number, keyof EntryPlace])[]
  readonly project_id: number
  readonly updated_at: number
  readonly contact_digits: number
  readonly related: number
  readonly source_id: number
  readonly raw: number
  readonly user_id: number | undefined
}

interface Plan {
  readonly channel: Channel
  readonly columns: readonly string[]
  readonly at: Places
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
  const columns = rowColumns(channelId)
  const cellOf = (name: string) => {
    const index = columns.indexOf(name)
    if (index < 0) throw new Error(`${channelId} has no column ${name}`)
    return index
  }
  const plan = {
    channel,
    columns,
    at: placesOf(columns, cellOf),
    steps: [...copySteps(channel, cellOf), ...deriveSteps(channel, cellOf)],
    relations: channel.fields.filter(({ kind }) => kind === 'relation').map(({ key }) => key),
  }
  plans.set(channelId, plan)
  return plan
}

type CellOf = (column: string) => number

function placesOf(columns: readonly string[], cellOf: CellOf): Places {
  return {
    place: placeKeys.map((key) => [cellOf(key), key]),
    project_id: cellOf('project_id'),
    updated_at: cellOf('updated_at'),
    contact_digits: cellOf('contact_digits'),
    related: cellOf(RELATED_COLUMN),
    source_id: cellOf('source_id'),
    raw: cellOf('raw'),
    user_id: columns.includes(USER_ID_COLUMN) ? cellOf(USER_ID_COLUMN) : undefined,
  }
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

function copySteps(channel: Channel, cellOf: CellOf): Step[] {
  const idKeys = channel.fields.flatMap((field) => (field.kind === 'relation' ? [field.idKey] : []))
  const elsewhere = new Set(['_id', channel.time, 'updatedAt', ...idKeys])
  return channel.fields
    .filter((field) => !elsewhere.has(field.key) && !field.priced)
    .map((field) => copyStep(field, cellOf(columnOf(channel, field).name), cellOf))
}

function copyStep(field: Field, cell: number, cellOf: CellOf): Step {
  if (field.kind === 'timestamp') {
    return (values, cells) => {
      const instant = textOf(values, field.key)
      cells[cell] = instant === null ? null : engineTime(instant)
    }
  }
  if (field.kind !== 'relation') {
    return (values, cells) => {
      cells[cell] = textOf(values, field.key)
    }
  }
  const label = cellOf(labelColumn(field).name)
  return (values, cells) => {
    const related = relatedOf(values[field.key] ?? values[field.idKey])
    if (related === null) return
    cells[cell] = related.id
    cells[label] = related.label
  }
}

/** Which columns are computed follows from the fields that the channel has. */
function deriveSteps(channel: Channel, cellOf: CellOf): Step[] {
  return [
    ...[channel.contact, channel.own].map((key) => digitsStep(channel, key, cellOf)),
    ...countryStep(channel, cellOf),
    ...sizeStep(channel, cellOf),
    ...bodyStep(channel, cellOf),
  ]
}

function digitsStep(channel: Channel, key: string, cellOf: CellOf): Step {
  const field = findField(channel, key)
  if (!field) throw new Error(`${channel.id} has no field ${key}`)
  const cell = cellOf(digitsColumn(channel, field))
  return (values, cells) => {
    cells[cell] = digitsOf(textOf(values, key) ?? '')
  }
}

function derivedCell(channel: Channel, key: string, cellOf: CellOf): number | undefined {
  const field = findField(channel, key)
  return field?.derived ? cellOf(columnOf(channel, field).name) : undefined
}

function countryStep(channel: Channel, cellOf: CellOf): Step[] {
  const cell = derivedCell(channel, 'country', cellOf)
  if (cell === undefined) return []
  return [
    (values, cells) => {
      cells[cell] = countryOf(textOf(values, channel.contact) ?? '')
    },
  ]
}

/** For channels whose carrier bills by the part. */
function sizeStep(channel: Channel, cellOf: CellOf): Step[] {
  const segments = derivedCell(channel, 'segments', cellOf)
  const encoding = derivedCell(channel, 'encoding', cellOf)
  if (segments === undefined || encoding === undefined) return []
  return [
    (values, cells) => {
      const size = smsSize(textOf(values, channel.title))
      if (size === null) return
      cells[segments] = size.segments
      cells[encoding] = size.encoding
    },
  ]
}

/** A title that is JSON says something as well: the words in it are what a text search reads. */
function bodyStep(channel: Channel, cellOf: CellOf): Step[] {
  if (findField(channel, channel.title)?.kind !== 'json') return []
  const cell = cellOf('body')
  return [
    (values, cells) => {
      const spoken = spokenText(textOf(values, channel.title) ?? 'null')
      cells[cell] = spoken === null ? null : wellFormed(spoken)
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

/** Rows mostly come in order of time, many in a minute. */
let lastMinute = { text: '', ms: 0 }

/** Microseconds since 1970 of `2026-06-16T03:27:33.084123Z`; 0 for anything earlier, the store's versions are unsigned. */
function microseconds(instant: string): string {
  const text = instant.slice(0, 16)
  if (text !== lastMinute.text) lastMinute = { text, ms: Date.parse(`${text}Z`) }
  const ms = lastMinute.ms + Number(instant.slice(17, 19)) * 1000 + Number(instant.slice(20, 23))
  return ms > 0 ? `${ms}${instant.slice(23, 26).padEnd(3, '0')}` : '0'
}
