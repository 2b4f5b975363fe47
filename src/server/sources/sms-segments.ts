// How many parts a carrier bills for a text, as Twilio's own calculator counts them. It splits every text into
// graphemes, which takes 0.1 ms for a short one and grows with the square of the length; most texts can be counted
// without. A test holds the two against each other.
import { SegmentedMessage } from 'sms-segments-calculator'

export interface SmsSize {
  readonly segments: number
  readonly encoding: 'GSM-7' | 'UCS-2'
}

/** What OneUptime writes instead of a sensitive text (shared facts, OneUptime 2.4): its length means nothing. */
export const SENSITIVE = 'This message is sensitive and is not logged'

const GSM = { alone: 160, part: 153 }
const UCS = { alone: 70, part: 67 }

const gsmPattern = /^[\n\r !-Z_a-z¡£¤¥§¿ÄÅÆÇÉÑÖØÜßàäåæèéìñòöøùüΓΔΘΛΞΠΣΦΨΩ]*$/
const gsmExtendedPattern = /^[\n\r\f !-Z_a-z¡£¤¥§¿ÄÅÆÇÉÑÖØÜßàäåæèéìñòöøùüΓΔΘΛΞΠΣΦΨΩ[\\\]^{|}~€]*$/
const extendedPattern = /[\f[\\\]^{|}~€]/

/** What never joins its neighbours to one sign: letters of Latin, Greek, Cyrillic, Hebrew, Arabic and CJK, plain emoji. */
const simplePattern =
  /^[ -~\n¡-¬®-˿Ͱ-҂Ҋ-ԯא-תؠ-ي٠-ٮ‐-‧‰-⁞€₴₽₹№™→✅❌一-鿿ぁ-ゖァ-ヺー가-힣、-〟！-･\u{1F4A0}-\u{1F4FF}\u{1F500}-\u{1F573}\u{1F600}-\u{1F644}\u{1F680}-\u{1F6A2}]*$/u

/** Texts repeat: one incident tells everybody the same. */
const CACHE_SIZE = 5_000
const cache = new Map<string, SmsSize>()

/** Beyond ten times what any carrier takes, an estimate will do. */
const LONGEST_SPLIT = 16_000

/** Parts and encoding of an SMS text; null for an empty text and for one that the source has withheld. */
export function smsSize(text: string | null): SmsSize | null {
  if (text === null || text === '' || text === SENSITIVE) return null
  return quickSize(text) ?? splitSize(text)
}

function quickSize(text: string): SmsSize | undefined {
  if (gsmPattern.test(text)) return { segments: parts(text.length, GSM), encoding: 'GSM-7' }
  if (gsmExtendedPattern.test(text)) return { segments: packed(text, GSM, septets), encoding: 'GSM-7' }
  if (text.length <= UCS.alone) return { segments: 1, encoding: 'UCS-2' }
  if (simplePattern.test(text)) return { segments: packed(text, UCS, units), encoding: 'UCS-2' }
  return text.length > LONGEST_SPLIT ? { segments: parts(text.length, UCS), encoding: 'UCS-2' } : undefined
}

interface Capacity {
  readonly alone: number
  readonly part: number
}

function parts(size: number, { alone, part }: Capacity): number {
  return size <= alone ? 1 : Math.ceil(size / part)
}

/** As `parts`, where a character of two units must not straddle two parts. */
function packed(text: string, capacity: Capacity, sizeOf: (character: string) => number): number {
  let total = 0
  let count = 1
  let used = 0
  for (const character of text) {
    const size = sizeOf(character)
    total += size
    if (used + size > capacity.part) {
      count += 1
      used = 0
    }
    used += size
  }
  return total <= capacity.alone ? 1 : count
}

function septets(character: string): number {
  return extendedPattern.test(character) ? 2 : 1
}

function units(character: string): number {
  return character.length
}

function splitSize(text: string): SmsSize {
  const known = cache.get(text)
  if (known) return known
  const { segmentsCount, encodingName } = new SegmentedMessage(text.slice(0, LONGEST_SPLIT))
  const size: SmsSize = { segments: segmentsCount, encoding: encodingName === 'GSM-7' ? 'GSM-7' : 'UCS-2' }
  if (cache.size >= CACHE_SIZE) cache.clear()
  cache.set(text, size)
  return size
}
