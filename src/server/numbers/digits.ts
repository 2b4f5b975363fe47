// The digits of a number in any written form: what numbers are compared by.

/** Fewer digits than this are no number that anybody could look up. */
const FEWEST_DIGITS = 3

/** Longer text is no number, and would only make the patterns below slow. */
const LONGEST_TEXT = 200
const NO_NUMBER = { digits: '', international: false }

const plainPattern = /^\+?[\d\s().-]*$/
const schemePattern = /^\s*(?:tel|sms|callto|whatsapp):/i
const linkPattern =
  /^\s*(?:https?:\/\/)?(?:wa\.me\/|(?:api\.|web\.)?whatsapp(?:\.com|:)\/+send\/?\?(?:.*&)?phone=)(?:%2b)?/i
const extensionPattern = /\s*(?:;.*|[,;]?\s*(?:ext\.?|x|#)\s*\d{1,6})\s*$/i
const accountPattern = /@(?:s\.whatsapp\.net|c\.us)\s*$/i

/**
 * Digits of a number as ASCII: `+1 (555) 123-4567`, `001 555…`, `tel:`, Arabic-Indic digits. '' if it is none: words
 * (an alphanumeric sender, a WhatsApp user id), or fewer than three digits.
 */
export function digitsOf(text: string): string {
  return cleanNumber(text).digits
}

/** The digits, and whether the text itself says that they begin with a country code (`+` or `00`). */
export function cleanNumber(text: string): { readonly digits: string; readonly international: boolean } {
  if (text.length > LONGEST_TEXT) return NO_NUMBER
  const bare = plainPattern.test(text) ? text : withoutDress(text)
  if (/[\p{L}@]/u.test(bare)) return NO_NUMBER
  const written = bare.replace(/[^\d+]/g, '')
  const international = written.startsWith('+') || written.startsWith('00')
  // "+44 (0)20 …" shows the 0 that is only dialled at home.
  const dialled = international && bare.includes('(0)') ? bare.replace('(0)', '') : bare
  const digits = dialled.replace(/\D/g, '').replace(/^00/, '')
  return { digits: digits.length < FEWEST_DIGITS ? '' : digits, international }
}

/** The digits from the end: ends-with becomes begins-with, which the store's order serves. */
export function reverseDigits(digits: string): string {
  return Array.from(digits).reverse().join('')
}

/** Without links, schemes, extensions, invisible marks and other scripts' digits. */
function withoutDress(text: string): string {
  const ascii = plainText(text)
  const linked = linkPattern.exec(ascii)
  // WhatsApp's links always hold the country code, and never a plus.
  const rest = linked ? `+${/^[^&?#/]*/.exec(ascii.slice(linked[0].length))?.[0]}` : ascii.replace(schemePattern, '')
  return rest.replace(accountPattern, '').replace(extensionPattern, '')
}

/** The text with ASCII digits, without invisible marks and other scripts' forms of the same signs. */
export function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\p{Nd}/gu, asciiDigit)
}

/** Unicode keeps decimal digits in runs of ten from zero on, so the distance to the start of the run is the value. */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0
  let zero = code
  while (/^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero -= 1
  return String((code - zero) % 10)
}
