// The conditions of a query as the audit log keeps them: which columns were tested and how, and of people no more than
// the mask shows.
import type { PersonalKind } from '#contract/channels/index.ts'
import type { Condition, Subject, Test } from '#contract/query/operators.ts'
import { mask } from '../access/mask.ts'
import { namesPerson, personalKind } from '../access/personal-tests.ts'

/** `toPhone equal +49 ••• ••• 4567`, one of each condition. */
export function describeConditions(conditions: readonly Condition[]): string[] {
  return conditions.map((condition) =>
    ('anyOf' in condition ? condition.anyOf : [condition]).map(describe).join(' or '),
  )
}

function describe({ subject, test }: { subject: Subject; test: Test }): string {
  const kind = kindOf(subject)
  const values = valuesOf(test).map((value) => (kind ? mask(kind, value) : value))
  const more = 'values' in test && test.values.length > values.length ? [`… ${test.values.length - values.length}`] : []
  return [nameOf(subject), test.op, ...values, ...more].join(' ')
}

function nameOf(subject: Subject): string {
  if (subject.of === 'relation') return `${subject.field.key}.${subject.column.key}`
  return subject.of === 'json' ? `${subject.field.key}.${subject.path.join('.')}` : subject.field.key
}

/** Also of a search for names that does not say by which column of a person. */
function kindOf(subject: Subject): PersonalKind | undefined {
  const isNamed = subject.of === 'relation' && subject.column.kind === 'text' && namesPerson(subject.field)
  return personalKind(subject) ?? (isNamed ? 'name' : undefined)
}

/** Values of a list that are written out. */
const MOST_VALUES = 20

function valuesOf(test: Test): readonly string[] {
  if ('values' in test) return test.values.slice(0, MOST_VALUES)
  if ('start' in test) return [test.start, test.end]
  return 'value' in test ? [test.value] : []
}
