// How a contact may stand in somebody else's text.
import { reverseDigits } from '../../numbers/digits.ts'

/** Fewer digits stand in texts, ids and times by chance. */
export const FEWEST_DIGITS = 8
const FEWEST_SIGNS = 8

/** What may stand between the digits of a number that is written for people. */
const gap = '[ \\t\\x{00A0}\\x{202F}().\\-/]{0,3}'

/** Matches nothing. */
const nothing = '[^\\x{0}-\\x{10FFFF}]'

/**
 * An expression, as the engine has them, that finds these contact keys: digits in any grouping, user ids as they are.
 * Its groups 1 and 2 are the signs around it.
 */
export function mentionPattern(keys: readonly string[]): string {
  const forms = keys.flatMap((key) => {
    if (/^\d+$/.test(key)) return key.length >= FEWEST_DIGITS ? [Array.from(reverseDigits(key)).join(gap)] : []
    return key.length >= FEWEST_SIGNS ? [key.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')] : []
  })
  return forms.length === 0 ? nothing : `(^|[^0-9])(?:${forms.join('|')})([^0-9]|$)`
}
