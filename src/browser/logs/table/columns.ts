// The table's columns, derived from a channel once and then the same objects for ever.
import type { ComponentType } from 'react'
import { causeFields, columnFields } from '#browser/logs/data/list-fields.ts'
import { type ColumnLayout, createAppColumnHelper } from '#browser/ui/app-table.ts'
import type { Channel, Field, FieldKind } from '#contract/channels/index.ts'
import type { Entry } from '#contract/routes/logs.ts'
import { CauseCell } from './cells/CauseCell.tsx'
import type { CellProps } from './cells/cell-props.ts'
import { cells } from './cells/cells.ts'

/** The column that is no field. */
export const CAUSE = 'cause'

/** What a column is to its channel: a phone shows each part in its own place. */
export type ColumnPart = 'time' | 'contact' | 'status' | 'title' | 'cost' | 'cause' | 'other'

export interface LogColumn extends ColumnLayout {
  readonly id: string
  /** Null for the cause. */
  readonly field: Field | null
  readonly part: ColumnPart
  /** Its width beside an open drawer. */
  readonly narrow: string
  readonly Cell: ComponentType<CellProps>
}

/** Wide, and beside an open drawer. */
const widths: Record<FieldKind, readonly [wide: string, narrow: string]> = {
  id: ['280px', '120px'],
  text: ['minmax(96px,148px)', '96px'],
  longText: ['minmax(0,1fr)', 'minmax(0,1fr)'],
  phone: ['172px', '158px'],
  timestamp: ['76px', '66px'],
  ticks: ['160px', '160px'],
  status: ['168px', '108px'],
  money: ['92px', '76px'],
  integer: ['80px', '60px'],
  json: ['minmax(0,1fr)', 'minmax(0,1fr)'],
  relation: ['minmax(0,.6fr)', '0'],
}

/** Parts of an entry that a narrow table leaves to the drawer. */
const wideOnly: ReadonlySet<ColumnPart> = new Set<ColumnPart>(['cause', 'other'])

const figureKinds: ReadonlySet<FieldKind> = new Set<FieldKind>(['money', 'integer'])

function makeColumns(channel: Channel): LogColumn[] {
  const columns = columnFields(channel).map(
    (field): LogColumn => ({
      id: field.key,
      field,
      part: partOf(channel, field.key),
      width: widths[field.kind][0],
      narrow: widths[field.kind][1],
      align: figureKinds.has(field.kind) ? 'end' : 'start',
      Cell: cells[field.kind],
    }),
  )
  if (causeFields(channel).length === 0) return columns
  const cause: LogColumn = {
    id: CAUSE,
    field: null,
    part: 'cause',
    width: widths.relation[0],
    narrow: widths.relation[1],
    align: 'start',
    Cell: CauseCell,
  }
  // After what was said, before the figures, which end the line.
  const end = columns.findLastIndex(({ align }) => align === 'start') + 1
  return columns.toSpliced(end, 0, cause)
}

function partOf(channel: Channel, key: string): ColumnPart {
  const parts: [string | null, ColumnPart][] = [
    [channel.time, 'time'],
    [channel.contact, 'contact'],
    [channel.status, 'status'],
    [channel.title, 'title'],
    [channel.cost, 'cost'],
  ]
  return parts.find(([pointer]) => pointer === key)?.[1] ?? 'other'
}

const made = new Map<Channel, LogColumn[]>()

export function logColumns(channel: Channel): readonly LogColumn[] {
  const columns = made.get(channel) ?? makeColumns(channel)
  made.set(channel, columns)
  return columns
}

const helper = createAppColumnHelper<Entry>()
const defined = new Map<Channel, ReturnType<typeof defineColumns>>()

function defineColumns(channel: Channel) {
  return logColumns(channel).map(({ id, field, width, align }) =>
    helper.accessor((entry) => entry[id], {
      id,
      meta: { width, align },
      enableSorting: field?.sortable === true,
      // What is largest or newest is asked for first.
      sortDescFirst: field !== null && (figureKinds.has(field.kind) || field.kind === 'timestamp'),
    }),
  )
}

export function tableColumns(channel: Channel) {
  const columns = defined.get(channel) ?? defineColumns(channel)
  defined.set(channel, columns)
  return columns
}

/** `grid-template-columns`; without day lines the time column has room for the date. */
export function gridTemplate(columns: readonly LogColumn[], dated: boolean): string {
  return columns.map(({ part, width }) => (part === 'time' && dated ? '156px' : width)).join(' ')
}

/** The same beside an open drawer. */
export function narrowTemplate(columns: readonly LogColumn[], dated: boolean): string {
  return columns
    .filter(({ part }) => !wideOnly.has(part))
    .map(({ part, narrow }) => (part === 'time' && dated ? '148px' : narrow))
    .join(' ')
}
