// Changes to the filters of a view. The API tests each column once, so a field has one filter, or a lower and an
// upper bound.
import type { Filter } from '#contract/view-state.ts'

/** The filters of one field: none, one, or two bounds. */
export function filtersOf(filters: readonly Filter[], key: string): Filter[] {
  return filters.filter((filter) => filter.key === key)
}

/** The filters with those of one field replaced, where they stood. */
export function replaceFilters(filters: readonly Filter[], key: string, next: readonly Filter[]): Filter[] {
  const place = filters.findIndex((filter) => filter.key === key)
  const others = filters.filter((filter) => filter.key !== key)
  return others.toSpliced(place < 0 ? others.length : place, 0, ...next)
}

/** Fields that are filtered, in the order in which they were chosen. */
export function filteredKeys(filters: readonly Filter[]): string[] {
  return [...new Set(filters.map((filter) => filter.key))]
}
