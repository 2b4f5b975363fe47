// The numbers that a cell of a list holds, as text for the gateway: it reads any form, but one number at a time.

/** The gateway takes no longer ones. */
const LONGEST = 200

/** What may stand around a number and is read with it: schemes, links, WhatsApp's accounts, extensions. */
const dress =
  /^\s*(?:tel|sms|callto|whatsapp):|wa\.me\/|whatsapp\.com|@(?:s\.whatsapp\.net|c\.us)|(?<=\p{Nd}[\s,;]*)(?:ext\.?|x)\s*\p{Nd}{1,6}\s*$/iu
const dateOrTime = /^\s*(?:\d{4}-\d\d?-\d\d?|\d{1,2}[./]\d{1,2}[./]\d{2,4})|\d:\d\d/
const amount = /^\s*\d+[.,]\d{1,2}\s*$/
/** A number among words. */
const among = /(?:\+|\(?\p{Nd})[\p{Nd}\s().-]{5,}\p{Nd}/gu

/** Fewer digits are no number that anybody could look up. */
const FEWEST_DIGITS = 3
/** Fewer are as likely a count, a year or a house. */
const FEWEST_CERTAIN = 7
const MOST_DIGITS = 17

function digitCount(text: string): number {
  return text.match(/\p{Nd}/gu)?.length ?? 0
}

/** The numbers of a cell as they are written there; none where it holds none. */
export function numbersIn(cell: string): string[] {
  if (digitCount(cell) < FEWEST_DIGITS) return []
  const text = cell.trim()
  if (text.length <= LONGEST && (dress.test(text) || !/\p{L}|@/u.test(text))) return apart(text)
  const found = (text.match(among) ?? []).filter((each) => digitCount(each) >= FEWEST_CERTAIN)
  const international = found.filter((each) => each.startsWith('+'))
  return (international.length > 0 ? international : found).map((each) => each.slice(0, LONGEST))
}

/** Several numbers without a word: each plus begins one, and so does what stands behind a slash. */
function apart(text: string): string[] {
  const pieces = text.split(/(?<=\p{Nd}[\s)]*)(?=\+)|\s*\/\s*(?=[+(]?\p{Nd})/u).map((each) => each.trim())
  return pieces.length > 1 && pieces.every((each) => digitCount(each) >= FEWEST_CERTAIN) ? pieces : [text]
}

/** True for a cell that is a number and hardly anything else: by these, the column of numbers is found. */
export function isNumberCell(cell: string): boolean {
  const count = digitCount(cell)
  if (count < FEWEST_CERTAIN || count > MOST_DIGITS || dateOrTime.test(cell) || amount.test(cell)) return false
  return dress.test(cell) || !/\p{L}|@/u.test(cell)
}
