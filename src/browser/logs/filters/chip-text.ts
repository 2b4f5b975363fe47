// Filters in words: `Status: Failed, Error`, `To: +49…`, `Cost: $0.05 – $1`.

import { costWord, isChargedBound } from '#browser/logs/view/cost-words.ts'
import type { Channel, Field } from '#contract/channels/index.ts'
import { strictBound } from '#contract/query-text/amounts.ts'
import type { Filter, FilterOp } from '#contract/view-state.ts'
import { shownField } from './filter-fields.ts'

/** The words that a chip is made of, in the reader's language. */
export interface ChipWords {
  field(field: Field): string
  /** One value as people read it: a status in words, a resource by its name, cents as dollars. */
  value(field: Field, value: string): string
  op(op: FilterOp | 'between' | 'above' | 'below', values: { value: string; to?: string }): string
  more(count: number): string
  charged: string
  notCharged: string
}

const SHOWN_VALUES = 2

/** Label and text of the filters on one field. */
export function chipText(
  channel: Channel,
  key: string,
  filters: readonly Filter[],
  words: ChipWords,
): { label: string; text: string } {
  const field = shownField(channel, key)
  if (!field) return { label: key, text: filters.flatMap(({ values }) => values).join(', ') }
  return { label: words.field(field), text: filtersText(field, filters, words) }
}

function filtersText(field: Field, filters: readonly Filter[], words: ChipWords): string {
  const word = field.kind === 'money' ? costWord(filters) : undefined
  if (word) return words[word]
  const bound = (op: FilterOp) => filters.find((filter) => filter.op === op)?.values[0]
  const [min, max] = [bound('min'), bound('max')]
  if (isChargedBound(min) && max !== undefined) {
    return [words.charged, words.op('max', { value: words.value(field, max) })].join(', ')
  }
  if (min !== undefined && max !== undefined) {
    return words.op('between', { value: words.value(field, min), to: words.value(field, max) })
  }
  return filters.map((filter) => filterText(field, filter, words)).join(', ')
}

function filterText(field: Field, { op, values }: Filter, words: ChipWords): string {
  const strict = field.kind === 'money' ? strictBound(op, values[0]) : undefined
  if (strict) return words.op(strict.op, { value: words.value(field, strict.cents) })
  return words.op(op, { value: valuesText(field, values, words) })
}

function valuesText(field: Field, values: readonly string[], words: ChipWords): string {
  const shown = values.slice(0, SHOWN_VALUES).map((value) => words.value(field, value))
  const hidden = values.length - shown.length
  return [...shown, ...(hidden > 0 ? [words.more(hidden)] : [])].join(', ')
}
