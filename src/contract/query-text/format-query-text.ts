// Filters as a query that says the same: what a chip shows in words, as text that can be typed, kept and sent.
import { type Channel, type Field, findField } from '../channels/index.ts'
import type { Filter } from '../view-state.ts'
import { dollarsText, strictBound } from './amounts.ts'
import { type FieldNames, fieldNames } from './field-names.ts'
import { parseQueryText, type QueryTextOptions } from './parse-query-text.ts'
import { definitionWords, type QueryWords } from './query-words.ts'
import { plainOrQuoted, quoted } from './terms.ts'

type Values = readonly string[]

/** The text of some filters; `parseQueryText` makes the same filters of it, in the same order of fields. */
export function formatQueryText(filters: readonly Filter[], channel: Channel, options: QueryTextOptions = {}): string {
  const words = options.words ?? definitionWords()
  const names = fieldNames(channel, words.label)
  const keys = [...new Set(filters.map(({ key }) => key))]
  return keys
    .map((key) => {
      const own = filters.filter((filter) => filter.key === key)
      const field = findField(channel, key)
      const texts = field ? termTexts({ field, filters: own, channel, words, names }) : []
      // The shortest form that is read back as what it says.
      return texts.find((text) => isSame(parseQueryText(text, channel, { words }).filters, own)) ?? texts.at(-1) ?? ''
    })
    .filter((text) => text !== '')
    .join(' ')
}

interface Forms {
  readonly field: Field
  readonly filters: readonly Filter[]
  readonly channel: Channel
  readonly words: QueryWords
  readonly names: FieldNames
}

function termTexts({ filters, field, channel, words, names }: Forms): string[] {
  const [first, second] = filters
  if (!first) return []
  const prefix = `${first.op === 'not' ? '-' : ''}${names.nameOf(field)}:`
  const values = second ? [rangeText(filters)] : valueTexts(first, field, words)
  const phrase = field.key === channel.title && first.op === 'contains' ? first.values.slice(0, 1).map(quoted) : []
  return [...phrase, ...values.map((text) => prefix + text)]
}

function rangeText(filters: readonly Filter[]): string {
  const bound = (op: Filter['op']) => dollarsText(filters.find((filter) => filter.op === op)?.values[0] ?? '') ?? ''
  return `${bound('min')}..${bound('max')}`
}

/** What may stand after the colon, shortest first. */
function valueTexts({ op, values }: Filter, field: Field, words: QueryWords): string[] {
  const [value = ''] = values
  if (op === 'empty') return words.none.slice(0, 1)
  if (op === 'filled') return words.any.slice(0, 1)
  if (field.kind === 'money') return amountTexts(op, values)
  if (op === 'contains') return [...atomTexts(value), `*${value}*`, `*${quoted(value)}*`]
  if (op === 'starts') return [...atomTexts(value), `${value}*`, `${quoted(value)}*`]
  if (op === 'ends') return [`*${value}`, `*${quoted(value)}`]
  return [
    values.map((each) => sayValue(field, each, words)).join(','),
    `=${values.map(plainOrQuoted).join(',')}`,
    `=${values.map(quoted).join(',')}`,
  ]
}

function amountTexts(op: Filter['op'], values: Values): string[] {
  const [value = ''] = values
  const dollars = dollarsText(value) ?? quoted(value)
  if (op === 'is') return [dollars, values.map((each) => quoted(dollarsText(each) ?? each)).join(',')]
  const strict = strictBound(op, value)
  const sign = op === 'min' ? '>' : '<'
  return [...(strict ? [sign + (dollarsText(strict.cents) ?? '')] : []), `${sign}=${dollars}`]
}

function sayValue(field: Field, value: string, words: QueryWords): string {
  const means = (text: string) => isSameList(words.means(field, text), [value])
  const said = words.say(field, value)
  return plainOrQuoted(said !== undefined && means(said) ? said : value)
}

function atomTexts(value: string): string[] {
  return [value, quoted(value)]
}

function isSame(a: readonly Filter[], b: readonly Filter[]): boolean {
  return (
    a.length === b.length &&
    a.every(
      ({ key, op, values }, at) => key === b[at]?.key && op === b[at]?.op && isSameList(values, b[at]?.values ?? []),
    )
  )
}

function isSameList(a: Values, b: Values): boolean {
  return a.length === b.length && a.every((value, at) => value === b[at])
}
