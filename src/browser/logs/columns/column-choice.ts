// What a reader's choice makes of a channel's columns, and the changes to it. Pure, so that each can be tested.
import { defaultColumnKeys } from '#browser/logs/data/list-fields.ts'
import type { ColumnChoice } from '#browser/preferences/column-choices.ts'
import { type Channel, findField } from '#contract/channels/index.ts'
import { columnKeys } from '#contract/view-state.ts'

export interface ShownColumns {
  /** In the order of the screen: what is pinned comes first. */
  readonly keys: readonly string[]
  readonly pinned: ReadonlySet<string>
  /** True where these are not the columns of the definition. */
  readonly chosen: boolean
}

/** The columns on screen. Those that an address names win over those that the reader chose. */
export function shownColumns(channel: Channel, choice: ColumnChoice, named: readonly string[] | null): ShownColumns {
  const known = new Set(columnKeys(channel))
  const fallback = defaultColumnKeys(channel)
  const wanted = (named ?? choice.keys ?? fallback).filter((key) => known.has(key))
  const keys = wanted.length > 0 ? wanted : fallback
  const pinned = new Set((choice.pinned ?? [channel.time]).filter((key) => keys.includes(key)))
  const ordered = pinnedFirst(keys, pinned)
  return { keys: ordered, pinned, chosen: ordered.join() !== fallback.join() }
}

function pinnedFirst(keys: readonly string[], pinned: ReadonlySet<string>): string[] {
  return [...keys.filter((key) => pinned.has(key)), ...keys.filter((key) => !pinned.has(key))]
}

/** Shown at the end, but before the figures, which end the line. */
export function withColumn(channel: Channel, keys: readonly string[], key: string): string[] {
  const figure = (each: string) => /^(money|integer)$/.test(findField(channel, each)?.kind ?? '')
  const end = figure(key) ? keys.length : keys.findLastIndex((each) => !figure(each)) + 1
  return keys.toSpliced(end, 0, key)
}

/** Moved by so many places, within the pinned columns or within the others. */
export function movedColumn({ keys, pinned }: ShownColumns, key: string, by: number): string[] {
  const group = keys.filter((each) => pinned.has(each) === pinned.has(key))
  const from = group.indexOf(key)
  const to = Math.max(0, Math.min(group.length - 1, from + by))
  const moved = group.toSpliced(from, 1).toSpliced(to, 0, key)
  const others = keys.filter((each) => pinned.has(each) !== pinned.has(key))
  return pinnedFirst([...moved, ...others], pinned)
}

/** Pinned where it was not, and the other way round. */
export function withPin({ pinned }: ShownColumns, key: string): string[] {
  return pinned.has(key) ? [...pinned].filter((each) => each !== key) : [...pinned, key]
}
