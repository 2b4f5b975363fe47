// A key that sees personal data masked must not find it out by asking: what it may not read it may only compare
// with a whole value that it knows already.
import type { Channel, Field, PersonalKind } from '#contract/channels/index.ts'
import type { Condition, Subject, Test } from '#contract/query/operators.ts'
import { VISIBLE_DIGITS } from './mask.ts'
import { forbidden, type Principal } from './principal.ts'

/** What the subject tells about a person, or undefined. */
export function personalKind(subject: Subject): PersonalKind | undefined {
  return subject.of === 'relation' ? subject.column.personal : subject.field.personal
}

/** True for a related person: the label is a name, the id beside it says nothing. */
export function namesPerson(field: Field): boolean {
  return field.kind === 'relation' && field.columns.some(({ key, personal }) => key === field.labelKey && personal)
}

/** Throws 403 when the query tests pieces of what the caller sees masked. */
export function requireTestable(principal: Principal, channel: Channel, conditions: readonly Condition[]): void {
  if (!principal.masked) return
  for (const { subject, test } of conditions.flatMap((each) => ('anyOf' in each ? each.anyOf : [each]))) {
    const kind = personalKind(subject)
    if (kind && !isWhole(kind, test)) throw refuse(channel, subject, 'query', 'tested in part')
  }
}

/** Throws 403 when the order would tell what the caller sees masked. */
export function requireSortable(principal: Principal, channel: Channel, subjects: readonly Subject[]): void {
  if (!principal.masked) return
  for (const subject of subjects) if (personalKind(subject)) throw refuse(channel, subject, 'sort', 'sorted by')
}

function isWhole(kind: PersonalKind, test: Test): boolean {
  switch (test.op) {
    case 'equal':
    case 'notEqual':
    case 'equalOrNull':
    case 'in':
    case 'notIn':
    case 'null':
    case 'notNull':
      return true
    case 'endsWith':
      // The digits that the mask shows anyway.
      return kind === 'number' && test.value.replace(/\D/g, '').length <= VISIBLE_DIGITS
    default:
      return false
  }
}

function refuse(channel: Channel, subject: Subject, place: string, what: string) {
  const key = subject.of === 'relation' ? `${subject.field.key}.${subject.column.key}` : subject.field.key
  return forbidden(
    `${key} of ${channel.modelName} is masked for this key and cannot be ${what}: ask for a whole value, or for the last ${VISIBLE_DIGITS} digits of a number.`,
    `${place}.${key}`,
  )
}
