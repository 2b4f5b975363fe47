// The quick number box: what was typed decides how it is looked for.
import type { Filter } from '#contract/view-state.ts'

/** With its country code a number is known from the front; any other digits may stand anywhere in it. */
export function numberFilter(key: string, typed: string): Filter {
  const text = typed.trim()
  const international = /^(?:\+|00)(?=[\d\s().-])/.exec(text)
  if (!international || !/\d/.test(text)) return { key, op: 'contains', values: [text] }
  return { key, op: 'starts', values: [`+${text.slice(international[0].length).trim()}`] }
}

/** What the box shows for the filters of its field; undefined when they are beyond what it could have made. */
export function quickText(filters: readonly Filter[], ops: readonly Filter['op'][]): string | undefined {
  const [filter, ...rest] = filters
  if (!filter) return ''
  return rest.length === 0 && ops.includes(filter.op) && filter.values.length === 1 ? filter.values[0] : undefined
}
