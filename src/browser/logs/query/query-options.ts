// What the list under the query box offers: pure, so that it can be tested without a page.
import { type Channel, type Field, fieldOf } from '#contract/channels/index.ts'
import { fieldNames, fold, queryFields } from '#contract/query-text/field-names.ts'
import type { QueryWords } from '#contract/query-text/query-words.ts'
import { plainOrQuoted } from '#contract/query-text/terms.ts'
import { rangePresets } from '#contract/view-state.ts'
import type { CompletionPlace } from './completion-place.ts'

export type OptionGroup = 'recent' | 'fields' | 'values' | 'compare'

export interface QueryOption {
  readonly id: string
  readonly group: OptionGroup
  /** What is written in its place. */
  readonly insert: string
  readonly from: number
  readonly to: number
  /** What is shown, where that is not what is written: a value as the reader knows it. */
  readonly text?: string
  /** Beside it, what it means. */
  readonly label: string | undefined
  readonly count?: number
  /** Picking it is all that there is to do. */
  readonly applies?: true
}

const FIELDS_SHOWN = 30

/** Fields whose name or label is begun by, or holds, what is typed; columns of the table first. */
export function fieldOptions(
  place: CompletionPlace & { of: 'name' },
  channel: Channel,
  words: QueryWords,
): QueryOption[] {
  const names = fieldNames(channel, words.label)
  const typed = fold(place.typed)
  const rank = (field: Field) => {
    const [name, label] = [fold(names.nameOf(field)), fold(words.label(field))]
    if (name.startsWith(typed)) return 0
    if (label.startsWith(typed)) return 1
    return label.includes(typed) || names.find(place.typed) === field ? 2 : 3
  }
  return queryFields(channel)
    .filter((field) => field.kind !== 'id' && rank(field) < 3)
    .sort((a, b) => rank(a) - rank(b) || placeOf(a, channel) - placeOf(b, channel))
    .slice(0, FIELDS_SHOWN)
    .map((field) => {
      const [name, label] = [names.nameOf(field), words.label(field)]
      return {
        id: `field-${field.key}`,
        group: 'fields',
        insert: `${place.negated ? '-' : ''}${name}:`,
        from: place.from,
        to: place.to,
        // What the name says already need not be said again.
        label: fold(name) === fold(label) ? undefined : label,
      }
    })
}

function placeOf({ key, place }: Field, channel: Channel): number {
  // The time has a picker of its own.
  if (key === channel.time) return 4
  return { column: 0, optional: 1, drawer: 2, hidden: 3 }[place]
}

/** `fail` offers `status:failed`: what most people look for needs no field. */
export function statusOptions(
  place: CompletionPlace & { of: 'name' },
  channel: Channel,
  words: QueryWords,
): QueryOption[] {
  const field = fieldOf(channel, channel.status)
  const typed = fold(place.typed)
  if (field.kind !== 'status' || typed.length < 2) return []
  const name = fieldNames(channel, words.label).nameOf(field)
  return field.options.flatMap(({ value }): QueryOption[] => {
    const said = words.say(field, value) ?? value
    if (!fold(said).startsWith(typed)) return []
    const insert = `${place.negated ? '-' : ''}${name}:${plainOrQuoted(said)}`
    return [{ id: `status-${value}`, group: 'values', insert, from: place.from, to: place.to, label: undefined }]
  })
}

interface Met {
  readonly id: string | null
  readonly label: string | null
  readonly count: number
}

interface ValueInput {
  readonly place: CompletionPlace & { of: 'value' }
  readonly words: QueryWords
  readonly met: readonly Met[]
  /** A value as people read it. */
  readonly name: (value: string, label: string | null) => string
}

/** The values that occur, most frequent first, narrowed to what is typed; then what else could be meant. */
export function valueOptions({ place, words, met, name }: ValueInput): QueryOption[] {
  const { field, typed, from, to, others } = place
  const known = field.kind === 'status' ? field.options.map(({ value }) => value) : []
  const absent = known
    .filter((value) => !met.some(({ id }) => id === value))
    .map((id) => ({ id, label: null, count: 0 }))
  const chosen = new Set(others.flatMap((text) => [text, ...words.means(field, text)]))
  const wanted = fold(typed)
  return [...met, ...absent].flatMap(({ id, label, count }): QueryOption[] => {
    if (id === null) return noneOption(place, words, count)
    const shown = name(id, label)
    const said = words.say(field, id)
    const clear = said !== undefined && words.means(field, said).length === 1
    const insert = plainOrQuoted(clear ? said : id)
    if (chosen.has(id) || ![shown, insert, id].some((text) => fold(text).includes(wanted))) return []
    return [{ id: `value-${id}`, group: 'values', insert, from, to, text: shown, label: undefined, count }]
  })
}

function noneOption(place: CompletionPlace & { of: 'value' }, words: QueryWords, count: number): QueryOption[] {
  const [none = ''] = words.none
  const fits = place.others.length === 0 && place.term.op === '' && none.startsWith(place.typed.toLocaleLowerCase())
  if (!fits) return []
  return [{ id: 'none', group: 'values', insert: none, from: place.from, to: place.to, label: undefined, count }]
}

export type CompareHint = 'more' | 'less' | 'between' | 'exactly' | 'ends' | 'none' | 'any'

/** How a field can be compared, while nothing is typed: an amount's bounds, a text's ends. */
export function compareOptions(
  place: CompletionPlace & { of: 'value' },
  words: QueryWords,
): (QueryOption & { hint: CompareHint })[] {
  const { field, from, to } = place
  if (place.typed !== '' || place.others.length > 0 || place.term.op !== '' || place.term.negated) return []
  const hints: readonly (readonly [CompareHint, string])[] =
    field.filter === 'amount'
      ? [
          ['more', '>'],
          ['less', '<'],
          ['between', '0.05..1'],
        ]
      : field.filter === 'phone' || field.filter === 'contains'
        ? [
            ['exactly', '='],
            ['ends', '*'],
            ['none', words.none[0] ?? ''],
            ['any', words.any[0] ?? ''],
          ]
        : []
  return hints.map(([hint, insert]) => ({
    id: `compare-${hint}`,
    group: 'compare',
    insert,
    from,
    to,
    label: undefined,
    hint,
  }))
}

/** Ranges by name. */
export function timeOptions(
  place: CompletionPlace & { of: 'value' },
  preset: (each: (typeof rangePresets)[number]) => string,
): QueryOption[] {
  const wanted = fold(place.typed)
  return rangePresets
    .filter((each) => fold(each).includes(wanted) || fold(preset(each)).includes(wanted))
    .map((each) => ({
      id: `time-${each}`,
      group: 'values',
      insert: each,
      from: place.from,
      to: place.to,
      label: preset(each),
    }))
}
