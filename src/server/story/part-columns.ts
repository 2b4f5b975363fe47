// The sums that every part of a story is folded from: the engine adds up the smallest groups, the rest is addition.

import { groupBy } from '#contract/group-by.ts'
import type { StoryParts } from '#contract/routes/story.ts'
import { sumFigures } from '#contract/sum-figures.ts'
import { type FigureRow, figureColumns, presentFigures } from '../costs/figures.ts'
import { presentInstant } from '../logs/present-entry.ts'
import { type Sql, sql } from '../store/sql.ts'
import { hasTone } from '../store/tone-sql.ts'

/** Sums over entries of one channel; times as the engine writes them, whose order is that of their texts. */
export interface PartRow extends FigureRow {
  readonly channel: string
  readonly moving: string
  readonly first_at: string
  readonly last_at: string
  readonly first_arrived_at: string | null
}

/** Select list, grouped by channel and more. */
export function partColumns(): Sql {
  return sql`channel, ${figureColumns()},
  countIf(${hasTone('moving')}) AS moving,
  min(created_at) AS first_at,
  max(created_at) AS last_at,
  minOrNullIf(created_at, ${hasTone('arrived')}) AS first_arrived_at`
}

type Sums = Omit<StoryParts, 'channels' | 'firstArrivedAt'>

/** All of some groups together, and by channel. */
export function addParts(rows: readonly PartRow[]): StoryParts {
  const channels = [...groupBy(rows, ({ channel }) => channel)].map(([channel, own]) => ({ channel, ...sumsOf(own) }))
  return {
    ...sumsOf(rows),
    firstArrivedAt: instantOf(earliest(rows.map((row) => row.first_arrived_at))),
    channels: channels.toSorted((a, b) => compare(a.firstAt, b.firstAt)),
  }
}

function sumsOf(rows: readonly PartRow[]): Sums {
  const figures = sumFigures(rows.map(presentFigures))
  const movingCount = rows.reduce((sum, { moving }) => sum + Number(moving), 0)
  const { count, arrivedCount, failedCount } = figures
  return {
    ...figures,
    movingCount,
    unclearCount: count - arrivedCount - failedCount - movingCount,
    firstAt: instantOf(earliest(rows.map((row) => row.first_at))),
    lastAt: instantOf(
      rows
        .map((row) => row.last_at)
        .toSorted()
        .at(-1),
    ),
  }
}

function earliest(times: readonly (string | null)[]): string | undefined {
  return times.filter((time) => time !== null).toSorted()[0]
}

function instantOf(written: string | undefined): string | null {
  return written === undefined ? null : presentInstant(written)
}

function compare(a: string | null, b: string | null): number {
  return (a ?? '').localeCompare(b ?? '')
}
