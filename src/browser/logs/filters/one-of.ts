// The options of a "one of" filter, and what picking one does to the filter.
import type { Field } from '#contract/channels/index.ts'
import type { Filter } from '#contract/view-state.ts'
import type { PickOption } from './PickList.tsx'

/** Stands for "has no value" in the list. */
export const NONE = '\u0000none'

interface OptionsInput {
  readonly field: Field
  readonly values: readonly { readonly id: string | null; readonly label: string | null; readonly count: number }[]
  readonly chosen: readonly string[]
  readonly search: string
  /** `label` is the name that the log gives a related resource. */
  readonly name: (value: string, label: string | null) => string
  readonly count: (count: number) => string
}

/** What occurs, then what is chosen or known but does not occur; narrowed to what is searched for. */
export function pickOptions({ field, values, chosen, search, name, count }: OptionsInput): PickOption[] {
  const met = values.map(({ id, label, count: entries }) => ({
    id: id ?? NONE,
    text: name(id ?? NONE, field.kind === 'relation' ? label : null),
    count: entries,
  }))
  const known = field.kind === 'status' ? field.options.map(({ value }) => value) : []
  const absent = [...new Set([...chosen, ...known])]
    .filter((id) => !met.some((option) => option.id === id))
    .map((id) => ({ id, text: name(id, null), count: 0 }))
  const wanted = search.toLocaleLowerCase()
  return [...met, ...absent]
    .filter(({ id, text }) => [id, text].some((each) => each.toLocaleLowerCase().includes(wanted)))
    .map((option) => ({ ...option, count: count(option.count), picked: chosen.includes(option.id) }))
}

interface ToggleInput {
  readonly key: string
  readonly current: Filter | undefined
  readonly exclude: boolean
  readonly picked: string
}

/** "None" stands alone: the query language has no "none, or one of these". */
export function togglePick({ key, current, exclude, picked }: ToggleInput): Filter | null {
  if (picked === NONE) {
    const op = exclude ? 'filled' : 'empty'
    return current?.op === op ? null : { key, op, values: [] }
  }
  const chosen = current?.op === 'is' || current?.op === 'not' ? current.values : []
  const values = chosen.includes(picked) ? chosen.filter((value) => value !== picked) : [...chosen, picked]
  return values.length === 0 ? null : { key, op: exclude ? 'not' : 'is', values }
}
