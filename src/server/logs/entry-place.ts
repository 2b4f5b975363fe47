// Where the entries of a query are: by their time, or with their contact, if it says whose they are.
import type { Channel } from '#contract/channels/index.ts'
import type { Condition } from '#contract/query/operators.ts'
import { digitsOf, reverseDigits } from '../numbers/digits.ts'
import { param, type Sql, sql } from '../store/sql.ts'

interface Place {
  /** The table that has them. */
  readonly from: Sql
  /** Which of its rows they are among. */
  readonly among: Sql
  /** They are few, whatever the time. */
  readonly isNarrow: boolean
}

const everywhere: Place = { from: sql`log_entry`, among: sql`1`, isNarrow: false }

/** Numbers are compared by their digits, which the contact-ordered copy is sorted by. */
export function placeOf(channel: Channel, conditions: readonly Condition[]): Place {
  const keys = conditions.map((condition) => keysOf(channel, condition)).find((each) => each !== undefined)
  if (!keys) return everywhere
  const among = sql`contact_reversed IN ${param('Array(String)', keys)}`
  return { from: sql`contact_entry`, among, isNarrow: true }
}

/** Keys of the contacts that the condition names; undefined where it may be met by any other. */
function keysOf(channel: Channel, condition: Condition): string[] | undefined {
  if ('anyOf' in condition) return undefined
  const { subject, test } = condition
  if (subject.of !== 'field' || subject.field.key !== channel.contact) return undefined
  const numbers = test.op === 'equal' ? [test.value] : test.op === 'in' ? test.values : []
  const digits = numbers.map(digitsOf)
  return digits.length > 0 && digits.length <= MOST && !digits.includes('') ? digits.map(reverseDigits) : undefined
}

/** Of more contacts, the newest entries are found sooner in the order of time. */
const MOST = 100
