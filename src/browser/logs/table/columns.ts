// The table's columns, derived from a channel once and then the same objects for ever.
import { type ColumnLayout, createAppColumnHelper } from '#browser/ui/app-table.ts'
import { AMOUNT, type Channel, type Field, type FieldKind, findField } from '#contract/channels/index.ts'
import type { Entry } from '#contract/routes/logs.ts'
import { CAUSE_COLUMN, columnKeys } from '#contract/view-state.ts'
import type { CellFace, CellInput } from './cells/cell-face.ts'
import { causeFace, costFace, faces } from './cells/faces.ts'
import { type ColumnSize, sizes } from './column-sizes.ts'

/** What a column is to its channel: a phone shows each part in its own place. */
export type ColumnPart = 'time' | 'contact' | 'status' | 'title' | 'cost' | 'cause' | 'other' | 'extra'

export interface LogColumn {
  readonly id: string
  /** Null for the cause. */
  readonly field: Field | null
  readonly kind: FieldKind
  readonly part: ColumnPart
  readonly size: ColumnSize
  readonly align: ColumnLayout['align']
  readonly faceOf: (input: CellInput) => CellFace | null
}

const figureKinds: ReadonlySet<FieldKind> = new Set<FieldKind>(['money', 'integer'])

function makeColumn(channel: Channel, id: string): LogColumn {
  const field = id === CAUSE_COLUMN ? null : (findField(channel, id) ?? null)
  const kind = field?.kind ?? 'relation'
  const part = field ? partOf(channel, field) : 'cause'
  return {
    id,
    field,
    kind,
    part,
    // A moment without a day line above it is told with its date.
    size: kind === 'timestamp' && part !== 'time' ? sizes.ticks : sizes[kind],
    align: figureKinds.has(kind) ? 'end' : 'start',
    faceOf: part === 'cost' ? costFace : field ? faces[field.kind] : causeFace,
  }
}

function partOf(channel: Channel, { key, place }: Field): ColumnPart {
  const parts: [string | null, ColumnPart][] = [
    [channel.time, 'time'],
    [channel.contact, 'contact'],
    [channel.status, 'status'],
    [channel.title, 'title'],
    [channel.cost, 'cost'],
  ]
  return parts.find(([pointer]) => pointer === key)?.[1] ?? (place === 'column' ? 'other' : 'extra')
}

/** What the API sorts by for a column: what the cost column shows may be charged or estimated. */
export function sortKey(channel: Channel, column: string): string {
  return column === channel.cost ? AMOUNT : column
}

/** The column that shows what the list is sorted by. */
export function sortedColumn(channel: Channel, key: string): string {
  return key === AMOUNT ? (channel.cost ?? key) : key
}

const made = new Map<Channel, Map<string, LogColumn>>()

function allColumns(channel: Channel): Map<string, LogColumn> {
  const columns = made.get(channel) ?? new Map(columnKeys(channel).map((key) => [key, makeColumn(channel, key)]))
  made.set(channel, columns)
  return columns
}

/** The columns of these keys, in their order. */
export function logColumns(channel: Channel, keys: readonly string[]): LogColumn[] {
  return keys.flatMap((key) => allColumns(channel).get(key) ?? [])
}

const helper = createAppColumnHelper<Entry>()
const defined = new Map<Channel, ReturnType<typeof defineColumns>>()

function defineColumns(channel: Channel) {
  return [...allColumns(channel).values()].map(({ id, field, align }) =>
    helper.accessor((entry) => entry[id], {
      id,
      meta: { width: '', align },
      enableSorting: field?.sortable === true,
      // What is largest or newest is asked for first.
      sortDescFirst: field !== null && (figureKinds.has(field.kind) || field.kind === 'timestamp'),
    }),
  )
}

/** Every column that the channel can show, as TanStack Table wants it: it keeps the order of the rows. */
export function tableColumns(channel: Channel) {
  const columns = defined.get(channel) ?? defineColumns(channel)
  defined.set(channel, columns)
  return columns
}
