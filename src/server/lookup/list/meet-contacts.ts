// Which numbers of the logs a wanted number is. A national form meets those whose own national number it is, not any
// that happen to end so.
import type { MatchKind } from '#contract/routes/lookup-words.ts'
import type { Contact } from './read-contacts.ts'
import type { WantedNumber } from './wanted-number.ts'

export interface Met<C extends Contact> {
  readonly contacts: readonly C[]
  readonly match: MatchKind | null
  /** Different lines that they are; those written without a country code are none of their own. */
  readonly lineCount: number
}

/** Of the candidates those that the number may be. */
export function meetContacts<C extends Contact>(wanted: WantedNumber, candidates: readonly C[]): Met<C> {
  const met = candidates.flatMap((contact) => {
    const match = howMet(wanted, contact)
    return match ? [{ contact, match }] : []
  })
  if (met.length === 0) return { contacts: [], match: null, lineCount: 0 }
  const lines = new Set(met.flatMap(({ contact }) => contact.line?.digits ?? []))
  return {
    contacts: met.map(({ contact }) => contact),
    match: met.some(({ match }) => match === 'exact') ? 'exact' : 'national',
    // With a country code it is one line, however many spellings of it there are.
    lineCount: wanted.line ? 1 : Math.max(1, lines.size),
  }
}

function howMet(
  { whole, ending, digits }: WantedNumber,
  { digits: stored, line }: Contact,
): 'exact' | 'national' | null {
  const variant = whole.get(stored)
  if (variant?.match === 'exact') return 'exact'
  if (line === null) return variant ? 'national' : null
  // 0151 … in Germany has the digits of +1 512 … in Texas.
  if (variant && variant.country !== null) return variant.country === line.country ? 'national' : null
  return line.national.some((each) => each === ending || each === digits) ? 'national' : null
}
