// Whom a query or a search asks for, where it is one contact by the whole number: the subject of a line.
import type { Channel } from '#contract/channels/index.ts'
import type { Condition } from '#contract/query/operators.ts'
import type { Lookup } from '#contract/routes/lookup.ts'
import { mask } from '../access/mask.ts'
import { digitsOf, reverseDigits } from '../numbers/digits.ts'
import type { Store } from '../store/store.ts'
import type { AuditNote } from './audit.ts'
import { contactHash } from './contact-hash.ts'

type Subject = NonNullable<AuditNote['subject']>

/** The contact that the conditions leave alone; else the channel. */
export async function subjectOfConditions(
  store: Store,
  channel: Channel,
  conditions: readonly Condition[],
): Promise<Subject> {
  const numbers = conditions.flatMap((condition) => {
    if ('anyOf' in condition || condition.subject.of !== 'field') return []
    const { subject, test } = condition
    return subject.field.key === channel.contact && test.op === 'equal' ? [digitsOf(test.value)] : []
  })
  const [digits = ''] = numbers
  return digits === '' ? { kind: 'channel', id: channel.id } : contactOf(store, digits)
}

/** The contact whose number or user id was pasted; else what kind of thing was looked for. */
export async function subjectOfSearch(store: Store, searchedAs: Lookup['searchedAs']): Promise<Subject> {
  const [first] = searchedAs
  if (first?.match === 'user-id')
    return { kind: 'contact', id: await contactHash(store, first.text), label: mask('id', first.text) }
  return first && first.digits !== '' && first.match !== 'ends-with'
    ? contactOf(store, first.digits)
    : { kind: 'search', id: first?.match ?? '' }
}

async function contactOf(store: Store, digits: string): Promise<Subject> {
  return { kind: 'contact', id: await contactHash(store, reverseDigits(digits)), label: mask('number', `+${digits}`) }
}
