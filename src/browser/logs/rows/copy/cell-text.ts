// The values of an entry as text that leaves the console.

import { isZeroMoney } from '#browser/format/money.ts'
import { formatPhone } from '#browser/format/phone.ts'
import { causeOf, centsValue, relatedValue, textValue } from '#browser/logs/data/entry-values.ts'
import type { CellWords } from '#browser/logs/table/cells/cell-face.ts'
import { type Channel, ESTIMATE, type Field } from '#contract/channels/index.ts'
import { centsToDollars } from '#contract/money.ts'
import type { Entry } from '#contract/routes/logs.ts'

/** As the table reads; empty for nothing. */
export function spokenText(channel: Channel, field: Field | null, entry: Entry, words: CellWords): string {
  if (!field) return causeText(channel, entry)
  const value = entry[field.key]
  if (field.kind === 'relation') return relatedText(field, value)
  if (field.key === channel.cost && centsValue(entry[ESTIMATE]) !== null)
    return `≈ ${moneyText(entry[ESTIMATE], words)}`
  if (field.kind === 'money') return moneyText(value, words)
  const text = textValue(value)
  if (text === null) return ''
  if (field.kind === 'timestamp') return words.format.full(text)
  if (field.kind === 'status') return words.labels.status(channel, text)
  if (field.kind === 'phone') return formatPhone(text).text
  return text
}

function moneyText(value: unknown, { format, money }: CellWords): string {
  const cents = centsValue(value)
  if (cents === null) return money.unknown
  return isZeroMoney(cents) ? money.notCharged : format.money(cents)
}

/** As a spreadsheet wants it: instants in UTC, money in plain dollars, statuses as the source spells them. */
export function exactText(channel: Channel, field: Field | null, entry: Entry): string {
  if (!field) return causeText(channel, entry)
  const value = entry[field.key]
  if (field.kind === 'relation') return relatedText(field, value)
  if (field.kind !== 'money') return textValue(value) ?? ''
  const cents = centsValue(value)
  return cents === null ? '' : centsToDollars(cents)
}

function causeText(channel: Channel, entry: Entry): string {
  const cause = causeOf(channel, entry)
  return cause ? (cause.related.label ?? cause.related.id) : ''
}

function relatedText(field: Extract<Field, { kind: 'relation' }>, value: unknown): string {
  const related = relatedValue(field, value)
  return related ? (related.label ?? related.id) : ''
}
