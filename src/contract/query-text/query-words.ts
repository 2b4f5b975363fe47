// The words that a query is written and read with. The contract knows those of the definitions; the console adds the
// reader's language and the names of resources.
import type { Field } from '../channels/index.ts'
import { asWord, fold, type LabelOf, plainLabel } from './field-names.ts'

export interface QueryWords {
  readonly label: LabelOf
  /** A value as one writes it; undefined where the value itself is what one writes. */
  say(field: Field, value: string): string | undefined
  /** The values that a text means; none where it means none that is known. */
  means(field: Field, text: string): readonly string[]
  /** What stands for "has no value" and "has any". */
  readonly none: readonly string[]
  readonly any: readonly string[]
}

export type StatusLabel = (value: string) => string

/** The words of a channel's definition, and a status in another language where there is one. */
export function definitionWords(statusLabel?: StatusLabel): QueryWords {
  return {
    label: plainLabel,
    say: (field, value) => sayStatus(field, value, statusLabel),
    means: (field, text) => statusesOf(field, text, statusLabel),
    none: ['none'],
    any: ['any'],
  }
}

function sayStatus(field: Field, value: string, label: StatusLabel | undefined): string | undefined {
  if (field.kind !== 'status') return undefined
  const option = field.options.find((each) => each.value === value)
  return option && asWord(label?.(value) ?? option.label)
}

/** The spelling to the letter is the best claim, then the spelling, then what it is called. */
function statusesOf(field: Field, text: string, label: StatusLabel | undefined): string[] {
  if (field.kind !== 'status') return []
  const wanted = fold(text)
  const values = field.options.map(({ value }) => value)
  const claims = [
    values.filter((value) => value === text),
    values.filter((value) => fold(value) === wanted),
    values.filter((value) => label !== undefined && fold(label(value)) === wanted),
    field.options.flatMap((option) => (fold(option.label) === wanted ? [option.value] : [])),
    // `failed` where no status is called so: every status that means it.
    field.options.flatMap(({ tone, value }) => (tone === wanted ? [value] : [])),
  ]
  return claims.find((found) => found.length > 0) ?? []
}
