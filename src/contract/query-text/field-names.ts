// What a field may be called in a typed query: its key, its label, and short names that follow from the channel's
// definition (`to`, `cost`, `policy`).
import { type Channel, type Field, findField } from '../channels/index.ts'
import { opsOf } from '../view-state.ts'

/** Names are compared without case, spaces and signs: `On-call policy`, `on-call-policy` and `oncallpolicy` are one. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** A label as one word: `on-call-policy`. */
export function asWord(label: string): string {
  return label
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
}

export interface FieldNames {
  /** The field that a name means; undefined for a name that none has. */
  find(name: string): Field | undefined
  /** The name that a query is written with. */
  nameOf(field: Field): string
}

/** The label on screen; the definition's where nobody says another. */
export type LabelOf = (field: Field) => string

/** The fields that a query may name: those that can be filtered, and the time. */
export function queryFields(channel: Channel): Field[] {
  return channel.fields.filter((field) => field.key === channel.time || opsOf(field).length > 0)
}

/** The label of the definition. */
export const plainLabel: LabelOf = (field) => field.label

const known = new WeakMap<Channel, WeakMap<LabelOf, FieldNames>>()

/** Names of the channel's fields. Where two fields could go by one name, the better claim has it. */
export function fieldNames(channel: Channel, label: LabelOf = plainLabel): FieldNames {
  const byLabel = known.get(channel) ?? new WeakMap<LabelOf, FieldNames>()
  known.set(channel, byLabel)
  const names = byLabel.get(label) ?? makeNames(channel, label)
  byLabel.set(label, names)
  return names
}

function makeNames(channel: Channel, label: LabelOf): FieldNames {
  const claims = channel.fields.flatMap((field) => [
    { field, rank: 0, name: field.key },
    { field, rank: 1, name: label(field) },
    { field, rank: 2, name: field.label },
    ...lastWords(field).map((name) => ({ field, rank: 4, name })),
  ])
  const owners = new Map<string, Field>()
  const all = [...claims, ...pointerNames(channel)].sort((a, b) => a.rank - b.rank)
  for (const { field, name } of all) {
    const folded = fold(name)
    if (folded !== '' && !owners.has(folded)) owners.set(folded, field)
  }
  const owns = (field: Field, name: string) => owners.get(fold(name)) === field
  return {
    find: (name) => owners.get(fold(name)),
    nameOf: (field) => {
      const whole = asWord(label(field))
      const short = label(field) === field.label ? lastWords(field) : []
      return [...short, whole, field.key].find((name) => isName(name) && owns(field, name)) ?? field.key
    },
  }
}

function isName(text: string): boolean {
  return /^[\p{L}_][\p{L}\p{N}_.-]*$/u.test(text)
}

/** `policy` of `On-call policy`: enough where no other field ends so. */
function lastWords(field: Field): string[] {
  const words = field.label.split(' ')
  return words.length > 1 ? words.slice(-1).map((word) => word.toLowerCase()) : []
}

function pointerNames(channel: Channel): { field: Field; rank: number; name: string }[] {
  const names: readonly (readonly [string | null, readonly string[]])[] = [
    [channel.title, ['text', 'title', 'message', 'body']],
    [channel.contact, ['contact', 'number', 'phone']],
    [channel.own, ['own', 'sender']],
    [channel.status, ['status']],
    [channel.cost, ['cost', 'price']],
    [channel.providerId, ['provider']],
    [channel.time, ['time', 'date']],
  ]
  return names.flatMap(([key, each]) => {
    const field = key === null ? undefined : findField(channel, key)
    return field ? each.map((name) => ({ field, rank: 3, name })) : []
  })
}
