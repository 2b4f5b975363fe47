// Why an SMS is as many parts as it is: by the same calculator as the gateway counts with, with what it says of each
// character. Loaded when an SMS is looked at; its table of graphemes is large.
import { SegmentedMessage } from 'sms-segments-calculator'

export interface Culprit {
  /** The character as it stands in the text. */
  readonly raw: string
  readonly count: number
  /** Places in the text, from 1, as people count characters; the first few. */
  readonly places: readonly number[]
}

export interface SmsPart {
  readonly used: number
  readonly room: number
}

export interface SmsAnatomy {
  readonly encoding: 'GSM-7' | 'UCS-2'
  /** As people count them. */
  readonly characters: number
  readonly parts: readonly SmsPart[]
  /** Pieces of the text; those that GSM-7 lacks are marked. */
  readonly pieces: readonly { readonly text: string; readonly marked: boolean }[]
  /** What forced UCS-2, in the order of the text. Empty for GSM-7. */
  readonly culprits: readonly Culprit[]
  /** Most of it is foreign to GSM-7: another alphabet, of which nothing can be replaced. */
  readonly alphabet: boolean
  /** Characters that count double in GSM-7. */
  readonly doubles: readonly string[]
  /** What it would be without the culprits; null where nothing of the text would be left, or nothing changes. */
  readonly plain: { readonly parts: number; readonly how: 'replaced' | 'leftOut' } | null
}

const MOST_PLACES = 3

/** Where more of the text than this is foreign to GSM-7, it is another alphabet: there is nothing to replace. */
const MOSTLY = 0.3

const capacity = { 'GSM-7': { bits: 7, alone: 160, part: 153 }, 'UCS-2': { bits: 16, alone: 70, part: 67 } } as const

export function smsAnatomy(text: string): SmsAnatomy {
  const message = new SegmentedMessage(text)
  const { encodedChars, segments } = message
  const encoding = message.encodingName
  const foreign = encoding === 'UCS-2' ? encodedChars.map(({ isGSM7 }) => !isGSM7) : []
  const alphabet = foreign.filter(Boolean).length > encodedChars.length * MOSTLY
  const { bits, alone, part } = capacity[encoding]
  return {
    encoding,
    characters: encodedChars.length,
    parts: segments.map((segment) => ({
      used: Math.round(segment.messageSizeInBits() / bits),
      room: segments.length === 1 ? alone : part,
    })),
    pieces: piecesOf(
      encodedChars.map(({ raw }) => raw),
      // Of an alphabet, the first letter says it all.
      alphabet ? foreign.map((each, place) => each && place === foreign.indexOf(true)) : foreign,
    ),
    alphabet,
    culprits: culpritsOf(
      encodedChars.map(({ raw }) => raw),
      foreign,
    ),
    doubles: [
      ...new Set(
        encoding === 'GSM-7' ? encodedChars.filter(({ codeUnits }) => codeUnits.length > 1).map(({ raw }) => raw) : [],
      ),
    ],
    plain: encoding === 'GSM-7' || alphabet ? null : plainOf(text, message.segmentsCount, foreign),
  }

  function plainOf(given: string, count: number, marks: readonly boolean[]): SmsAnatomy['plain'] {
    const replaced = new SegmentedMessage(given, 'auto', true)
    if (replaced.encodingName === 'GSM-7') return better(replaced.segmentsCount, 'replaced')
    const rest = encodedChars.filter((_, place) => !marks[place]).map(({ raw }) => raw)
    return better(new SegmentedMessage(rest.join('')).segmentsCount, 'leftOut')

    function better(parts: number, how: 'replaced' | 'leftOut'): SmsAnatomy['plain'] {
      return parts < count ? { parts, how } : null
    }
  }
}

function piecesOf(raws: readonly string[], marks: readonly boolean[]): SmsAnatomy['pieces'] {
  const pieces: { text: string; marked: boolean }[] = []
  for (const [place, raw] of raws.entries()) {
    const marked = marks[place] ?? false
    const last = pieces.at(-1)
    if (last && last.marked === marked && !marked) last.text += raw
    else pieces.push({ text: raw, marked })
  }
  return pieces
}

function culpritsOf(raws: readonly string[], marks: readonly boolean[]): Culprit[] {
  const places = new Map<string, number[]>()
  for (const [place, raw] of raws.entries()) {
    if (marks[place]) places.set(raw, [...(places.get(raw) ?? []), place + 1])
  }
  return [...places].map(([raw, all]) => ({ raw, count: all.length, places: all.slice(0, MOST_PLACES) }))
}
