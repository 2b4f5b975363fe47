/** A stretch of text, marked when it holds the digits looked for. */
export interface MarkedPart {
  readonly text: string
  readonly marked: boolean
}

/** Splits grouped text at the digits looked for, wherever the groups break them; the last occurrence counts. */
export function markDigits(text: string, digits: string): MarkedPart[] {
  const places = [...text.matchAll(/\d/g)].map((match) => match.index)
  const found =
    digits === ''
      ? -1
      : places
          .map((place) => text[place])
          .join('')
          .lastIndexOf(digits)
  const start = found < 0 ? undefined : places[found]
  const end = found < 0 ? undefined : places[found + digits.length - 1]
  if (start === undefined || end === undefined) return [{ text, marked: false }]
  const parts = [
    { text: text.slice(0, start), marked: false },
    { text: text.slice(start, end + 1), marked: true },
    { text: text.slice(end + 1), marked: false },
  ]
  return parts.filter((part) => part.text !== '')
}
