// The filters that stand for a row of the table, per channel: what its links carry and what its parts are asked by.
import { type Channel, findField } from '#contract/channels/index.ts'
import { computedDimensions, type Dimension } from '#contract/routes/costs.ts'
import { type Filter, opsOf } from '#contract/view-state.ts'
import type { Step } from './lines.ts'

/** The filters of a page narrowed to a row; undefined for a channel that has no entry in that row. */
export function lineFilters(
  channel: Channel,
  filters: readonly Filter[],
  path: readonly Step[],
): readonly Filter[] | undefined {
  if (unfilterable(path)) return undefined
  let narrowed = filters
  for (const step of path) {
    if (step.dimension === 'channel') {
      if (step.id !== channel.id) return undefined
      continue
    }
    const key = filterKey(channel, step.dimension)
    // A channel without the field has all its entries among the unallocated.
    if (key === undefined && step.id === null) continue
    if (key === undefined) return undefined
    const own: Filter = step.id === null ? { key, op: 'empty', values: [] } : { key, op: 'is', values: [step.id] }
    narrowed = [...narrowed.filter((each) => each.key !== key), own]
  }
  return narrowed
}

/** The first dimension of a row that no field holds: no log can be filtered by it. */
export function unfilterable(path: readonly Step[]): Dimension | undefined {
  return computedDimensions.find((each) => path.some(({ dimension }) => dimension === each))
}

/** The field that a log page filters by for a dimension: its own, or the relation whose id it is. */
export function filterKey(channel: Channel, dimension: Dimension): string | undefined {
  const field = findField(channel, dimension)
  if (field && opsOf(field).includes('empty')) return field.key
  return channel.fields.find((each) => each.kind === 'relation' && each.idKey === dimension)?.key
}

/** Channels that a row may have entries in, those with the same filters together: one question each. */
export function lineScopes(channels: readonly Channel[], filters: readonly Filter[], path: readonly Step[]) {
  const scopes = new Map<string, { channels: Channel[]; filters: readonly Filter[] }>()
  for (const channel of channels) {
    const narrowed = lineFilters(channel, filters, path)
    if (!narrowed) continue
    const key = JSON.stringify(narrowed)
    const scope = scopes.get(key) ?? { channels: [], filters: narrowed }
    scope.channels.push(channel)
    scopes.set(key, scope)
  }
  return [...scopes.values()]
}
