// What a cell shows, for every kind of field. A new kind does not compile until it has a face.
import { formatPhone } from '#browser/format/phone.ts'
import { toneOf } from '#browser/i18n/use-labels.ts'
import { causeOf, centsValue, isObject, textValue } from '#browser/logs/data/entry-values.ts'
import { moneyFace } from '#browser/ui/Money.tsx'
import phoneClasses from '#browser/ui/PhoneNumber.module.css'
import statusClasses from '#browser/ui/StatusWord.module.css'
import { ESTIMATE, type FieldKind } from '#contract/channels/index.ts'
import type { CellFace, CellInput } from './cell-face.ts'

/** Null for nothing. */
type Face = (input: CellInput) => CellFace | null

/** One line; the rest shows on hover. */
const textFace: Face = ({ value }) => {
  const text = textValue(value)
  return text === null ? null : { text, title: text }
}

/** Ids and ticks: exact characters, in the mono face. */
const codeFace: Face = ({ value }) => {
  const text = textValue(value)
  return text === null ? null : { text, title: text, look: 'tb-mono' }
}

/** The entry's country is the other party's; a number of ours tells its country itself. */
const phoneFace: Face = ({ value, entry, channel }) => {
  if (typeof value !== 'string' || value === '') return null
  const shown = formatPhone(value)
  const known = value === entry[channel.contact] && typeof entry.country === 'string' ? entry.country : null
  return {
    text: shown.text,
    title: shown.text === value ? undefined : value,
    look: phoneClasses.aligned,
    country: (known || shown.country) ?? '',
  }
}

/** The time of day under its day line; hovering tells its age, its full form and UTC (use-time-titles.ts). */
const timeFace: Face = ({ value, words: { format, times }, dated }) => {
  if (typeof value !== 'string') return null
  const date = dated ? `${format.date(value)} ` : ''
  const text = times === 'age' ? format.age(value) : `${date}${format.time(value)}`
  return { text, look: 'tb-figures', instant: value }
}

/** What happened, and the provider's code where it gave one. */
const statusFace: Face = ({ value, entry, channel, words: { labels } }) => {
  const status = textValue(value)
  if (status === null) return null
  return {
    text: labels.status(channel, status),
    look: statusClasses.status,
    tone: toneOf(channel, status),
    code: textValue(entry.errorCode),
  }
}

const moneyCellFace: Face = ({ value, words }) => moneyFace({ cents: centsValue(value), words: words.money })

/** What the source charged, else what the rate card in use says. */
export const costFace: Face = ({ value, entry, words }) => {
  const estimate = centsValue(entry[ESTIMATE])
  return estimate === null
    ? moneyFace({ cents: centsValue(value), words: words.money })
    : moneyFace({ cents: estimate, estimated: true, words: words.money })
}

const integerFace: Face = ({ value, words }) =>
  typeof value === 'number' ? { text: words.format.number(value), look: 'tb-figures' } : null

const relationFace: Face = ({ value }) => {
  if (!isObject(value)) return null
  const name = [value.title, value.name, value._id].find((each) => typeof each === 'string' && each !== '')
  return typeof name === 'string' ? { text: name, title: name } : null
}

/** Why it was sent: the most telling related resource. */
export const causeFace: Face = ({ channel, entry, words: { labels } }) => {
  const cause = causeOf(channel, entry)
  if (!cause) return null
  const name = cause.related.label ?? cause.related.id
  return { text: name, title: `${labels.field(cause.field)}: ${name}` }
}

export const faces: { readonly [Kind in FieldKind]: Face } = {
  id: codeFace,
  text: textFace,
  longText: textFace,
  phone: phoneFace,
  timestamp: timeFace,
  ticks: codeFace,
  status: statusFace,
  money: moneyCellFace,
  integer: integerFace,
  json: textFace,
  relation: relationFace,
}
