// Canaries: values that stand for what a masked caller must never be told, and every form in which an answer could
// tell them all the same.
import { channels, type PersonalKind } from '#contract/channels/index.ts'

export interface Canary {
  /** What it stands in: `sms.toNumber`, `call.user.email`. */
  readonly place: string
  readonly kind: PersonalKind
  readonly value: string
}

/** Digits of the number that the log of each channel knows: of one country, and alike in no five that follow each other. */
const numberDigits = ['819076385294', '819064738315', '819037481926', '819058263147']

/** Places of a channel that are personal: its fields, and the columns of what they relate to. */
export const personalPlaces = channels.flatMap((channel) =>
  channel.fields.flatMap((field) => [
    ...(field.personal ? [{ channel, field, key: field.key, kind: field.personal }] : []),
    ...(field.kind === 'relation'
      ? field.columns.flatMap(({ key, personal }) =>
          personal ? [{ channel, field, key: `${field.key}.${key}`, kind: personal }] : [],
        )
      : []),
  ]),
)

/** The canary of each of them, by its place. */
export const canaries: ReadonlyMap<string, Canary> = new Map(
  personalPlaces.map(({ channel, key, kind }) => {
    const place = `${channel.id}.${key}`
    const digits = numberDigits[channels.indexOf(channel)] ?? ''
    return [place, { place, kind, value: canaryText(kind, place, digits) }]
  }),
)

/** A canary that has to be there. */
export function canaryOf(channel: string, key: string): Canary {
  const canary = canaries.get(`${channel}.${key}`)
  if (!canary) throw new Error(`there is no canary in ${channel}.${key}`)
  return canary
}

function canaryText(kind: PersonalKind, place: string, digits: string): string {
  switch (kind) {
    case 'number':
      return `+${digits}`
    case 'id':
      return place.endsWith('UserId') ? 'JP.6041827395017205' : wamid(digits)
    // Words that everybody may read, and among them what nobody masked may: see `notePart`.
    case 'note':
      return word(place)
    case 'name':
      return place.endsWith('.email') ? `${word(place)}@example.com` : word(place)
    case 'text':
      return word(place)
  }
}

/** Of letters alone: a mask that hides numbers does not hide it by chance. */
function word(place: string): string {
  return `kanari${place.replace(/[^a-z]/gi, '').toLowerCase()}`
}

/** As WhatsApp makes them: the number stands in it, in base64. */
function wamid(digits: string): string {
  const bytes = [Buffer.from([0x1d, 0x18, digits.length]), Buffer.from(digits), Buffer.from('\x15\x02\x00\x11\x18\x12')]
  return `wamid.${Buffer.concat([...bytes, Buffer.from(`9F3C${digits.slice(-6)}`)]).toString('base64')}`
}

/** A note as a provider writes it, all that is personal in it named by the canaries of its channel. */
export function noteOf(channel: string, contact: string, id: string): string {
  return `Number ${contact} (${word(`${channel}.mail`)}@example.com) is not reachable. Message ID: ${id}`
}

/** Characters that make a piece of a number worth something: its country and its last four are shown to everybody. */
const WINDOW = 5
/** And of an id. */
const ID_WINDOW = 10

/** Every text that would tell the canary. Lower case. */
export function formsOf({ kind, value }: Canary): string[] {
  const digits = value.replace(/\D/g, '')
  switch (kind) {
    case 'number':
      return [
        ...windows(digits, WINDOW),
        ...windows([...digits].reverse().join(''), WINDOW),
        ...base64Forms(digits),
        Buffer.from(digits).toString('hex'),
      ].map(lower)
    case 'id':
      return windows(value.replace(/^wamid\./, '').slice(0, -4), ID_WINDOW).map(lower)
    case 'name':
    case 'text':
    case 'note':
      return [value, [...value].reverse().join(''), ...base64Forms(value), Buffer.from(value).toString('hex')].map(
        lower,
      )
  }
}

const lower = (text: string) => text.toLowerCase()

function windows(text: string, size: number): string[] {
  return Array.from({ length: Math.max(0, text.length - size + 1) }, (_none, at) => text.slice(at, at + size))
}

/** Base64 of the text wherever it may stand in what is encoded: the characters that hang on it alone. */
function base64Forms(text: string): string[] {
  return [0, 1, 2].map((before) => {
    const coded = Buffer.from(`${'\0'.repeat(before)}${text}`).toString('base64')
    return coded.slice(Math.ceil((before * 8) / 6), Math.floor(((before + text.length) * 8) / 6))
  })
}
