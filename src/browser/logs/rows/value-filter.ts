// The filters that one cell stands for: rows with its value, and rows without it.
import { causeOf, centsValue, relatedValue, textValue } from '#browser/logs/data/entry-values.ts'
import { filtersOf, replaceFilters } from '#browser/logs/view/edit-filters.ts'
import { type Channel, type Field, findField } from '#contract/channels/index.ts'
import type { Entry } from '#contract/routes/logs.ts'
import { CAUSE_COLUMN, type Filter, opsOf } from '#contract/view-state.ts'

interface CellValue {
  readonly field: Field
  /** As a filter has it; null for none. */
  readonly value: string | null
  /** As a person reads it, where that differs. */
  readonly label: string | null
}

/** What a cell can be filtered by; the row's status where its own value cannot be. */
export function cellValue(channel: Channel, entry: Entry, column: string | null): CellValue | undefined {
  const cause = column === CAUSE_COLUMN ? causeOf(channel, entry) : null
  if (cause) return { field: cause.field, value: cause.related.id, label: cause.related.label }
  const field = findField(channel, column ?? channel.status)
  if (!field || opsOf(field).length === 0) return undefined
  if (field.kind !== 'relation') return { field, value: filterText(field, entry[field.key]), label: null }
  const related = relatedValue(field, entry[field.key])
  return { field, value: related?.id ?? null, label: related?.label ?? null }
}

function filterText({ kind }: Field, value: unknown): string | null {
  return kind === 'money' ? centsValue(value) : textValue(value)
}

/** Only rows with this value; undefined where the field cannot be asked that. */
export function includeFilter({ field, value }: CellValue): Filter | undefined {
  // A masked text is not what the store holds.
  if (value?.includes('•')) return undefined
  return offered({ key: field.key, op: value === null ? 'empty' : 'is', values: value === null ? [] : [value] }, field)
}

/** No rows with this value. */
export function excludeFilter({ field, value }: CellValue): Filter | undefined {
  if (value?.includes('•')) return undefined
  return offered(
    { key: field.key, op: value === null ? 'filled' : 'not', values: value === null ? [] : [value] },
    field,
  )
}

function offered(filter: Filter, field: Field): Filter | undefined {
  return opsOf(field).includes(filter.op) ? filter : undefined
}

/** The filters of a view with this one among them: it replaces others of its field, but one more value joins those left out. */
export function withFilter(filters: readonly Filter[], filter: Filter): Filter[] {
  const [held] = filtersOf(filters, filter.key)
  const joins = filter.op === 'not' && held?.op === 'not'
  const values = joins ? [...new Set([...held.values, ...filter.values])] : filter.values
  return replaceFilters(filters, filter.key, [{ ...filter, values }])
}
