// Where the columns stand, as custom properties of the grid: a new width moves every cell without painting a row anew.

import type { TimeForm } from '#browser/preferences/preferences.ts'
import type { Channel } from '#contract/channels/index.ts'
import { AGED_TIME, clampWidth, DATED_TIME } from './column-sizes.ts'
import { type ColumnPart, type LogColumn, logColumns } from './columns.ts'

export interface LayoutInput {
  readonly columns: readonly LogColumn[]
  readonly pinned: ReadonlySet<string>
  readonly widths: Readonly<Record<string, number>>
  /** No day line stands above, so that a time needs its date. */
  readonly dated: boolean
  readonly times: TimeForm
  /** The reader's own columns: a narrow table leaves none of them to the drawer. */
  readonly chosen: boolean
}

/** The box for selecting before the columns, the buttons after them; LogTable.module.css knows the gap, too. */
const SELECT = 12
const ACTIONS = 28
const GAP = 16

/** Parts of an entry that a narrow table leaves to the drawer. */
const wideOnly: ReadonlySet<ColumnPart> = new Set<ColumnPart>(['cause', 'other'])

/** The width in pixels that a column has or, where it grows, begins with. */
export function columnWidth(column: LogColumn, { widths, dated, times, chosen }: LayoutInput): number {
  const own = widths[column.id]
  if (own !== undefined) return clampWidth(own)
  const { least } = column.size
  if (column.part === 'time') return timeSize(dated, times)?.wide ?? least
  return chosen ? (column.size.chosen ?? least) : least
}

function timeSize(dated: boolean, times: TimeForm) {
  return times === 'age' ? AGED_TIME : dated ? DATED_TIME : undefined
}

function gridTemplate(layout: LayoutInput): string {
  return between(layout.columns.map((column) => track(column, layout)))
}

function between(tracks: readonly string[]): string {
  return [`${SELECT}px`, ...tracks, `${ACTIONS}px`].join(' ')
}

function track(column: LogColumn, layout: LayoutInput): string {
  const width = columnWidth(column, layout)
  const { grow } = column.size
  // What stands beside a pinned column has to know how wide that is.
  const fixed = layout.widths[column.id] !== undefined || layout.pinned.has(column.id) || !grow
  if (fixed) return `${width}px`
  return `minmax(${width}px,${'share' in grow ? `${grow.share}fr` : `${grow.to}px`})`
}

/** The same beside an open drawer, or in a narrow window. */
function narrowTemplate(layout: LayoutInput): string {
  if (layout.chosen) return gridTemplate(layout)
  const timeWidth = timeSize(layout.dated, layout.times)?.narrow
  const shown = layout.columns.filter(({ part }) => !wideOnly.has(part))
  return between(shown.map(({ part, size }) => (part === 'time' && timeWidth ? `${timeWidth}px` : size.narrow)))
}

/** The same where both leave no room for a text: the drawer shows it. */
function tightTemplate(layout: LayoutInput): string {
  if (layout.chosen) return gridTemplate(layout)
  const timeWidth = timeSize(layout.dated, layout.times)?.narrow
  const shown = layout.columns.filter(({ part }) => !wideOnly.has(part) && part !== 'title')
  const width = ({ part, size }: LogColumn) =>
    part === 'time' && timeWidth ? `${timeWidth}px` : (size.tight ?? size.narrow)
  return between(shown.map((column) => (column.part === 'status' ? `minmax(${width(column)},1fr)` : width(column))))
}

/** The least width of the whole line: a narrower table scrolls sideways. */
function leastWidth(layout: LayoutInput): number {
  const widths = layout.columns.map((column) => columnWidth(column, layout) + GAP)
  return widths.reduce((sum, width) => sum + width, SELECT + GAP + ACTIONS)
}

/** Every custom property that the grid's rules read. */
export function layoutProperties(layout: LayoutInput): Record<string, string> {
  const least = `${leastWidth(layout)}px`
  const properties: Record<string, string> = {
    '--columns': gridTemplate(layout),
    '--columns-narrow': narrowTemplate(layout),
    '--columns-tight': tightTemplate(layout),
    '--least': least,
    '--least-narrow': layout.chosen ? least : '0px',
  }
  let left = SELECT + GAP
  for (const [place, column] of layout.columns.entries()) {
    if (!layout.pinned.has(column.id)) break
    properties[`--pin-${place}`] = `${left}px`
    left += columnWidth(column, layout) + GAP
  }
  properties['--pinned'] = `${left}px`
  return properties
}

/** The tracks of a list that has not come yet. */
export function skeletonTemplate(channel: Channel, keys: readonly string[]): string {
  const columns = logColumns(channel, keys)
  return gridTemplate({ columns, pinned: new Set(), widths: {}, dated: false, times: 'clock', chosen: false })
}
