// Queries, selects and sorts that look right and are wrong in one place, so that they reach the far end of the code.
import fc from 'fast-check'
import { type Channel, channels, type Field } from '#contract/channels/index.ts'
import { MULTI_SEARCH, operatorNames } from '#contract/query/operators.ts'
import { OTHER, OWN } from '../http/test-matrix-world.ts'
import { oddText, oddTexts } from './test-odd-texts.ts'
import { oddValue } from './test-odd-values.ts'
import { type Unsigned, withJson } from './test-request.ts'

const operators = [...Object.keys(operatorNames), MULTI_SEARCH]

const rightValues: Partial<Record<Field['kind'] | 'integer' | 'boolean', readonly unknown[]>> = {
  id: [OWN, OTHER],
  relation: [OWN, OTHER],
  phone: ['+15551234567', '+1-555-123-4567', '4567'],
  timestamp: ['2026-06-16', '2026-06-16T03:27:33.084Z', { _type: 'DateTime', value: '2026-06-16T03:27:33.084Z' }],
  ticks: ['638500000000000065', 638500, '007'],
  money: [0, 1.5, '0.079000', { _type: 'Decimal', value: '1' }],
  integer: [0, 3, '7'],
}
const words = ['Sent', 'database', 'Website', 'a', 'omar@example.com', 'Acme']

/** A value of the field's kind four times in five, else an odd one. */
function valueFor(kind: string): fc.Arbitrary<unknown> {
  const right = rightValues[kind as Field['kind']] ?? words
  return fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...right) }, { weight: 1, arbitrary: oddValue })
}

function operatorOn(value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const type = fc.oneof({ weight: 30, arbitrary: fc.constantFrom(...operators) }, { weight: 1, arbitrary: oddValue })
  const many = fc.oneof({ weight: 3, arbitrary: value }, { weight: 1, arbitrary: fc.array(value, { maxLength: 4 }) })
  return fc.record(
    {
      _type: type,
      value: many,
      startValue: value,
      endValue: value,
      fields: fc.oneof(fc.array(oddText, { maxLength: 3 }), oddValue),
    },
    { requiredKeys: ['_type', 'value'] },
  )
}

function testOn(kind: string): fc.Arbitrary<unknown> {
  const value = valueFor(kind)
  return fc.oneof(
    { weight: 2, arbitrary: value },
    { weight: 1, arbitrary: fc.array(value, { maxLength: 5 }) },
    { weight: 5, arbitrary: operatorOn(value) },
  )
}

const oddTest = testOn('text')

/** `{"a": {"b": {"_type": …}}}` under odd keys, up to seven deep. */
const inside = fc
  .tuple(
    fc.array(fc.oneof(oddText, fc.constantFrom('message', 'data', 'sayMessage', '0', '')), {
      minLength: 1,
      maxLength: 7,
    }),
    oddTest,
  )
  .map(([path, test]) => path.reduceRight<unknown>((inner, key) => ({ [key]: inner }), test))

function related(field: Extract<Field, { kind: 'relation' }>): fc.Arbitrary<unknown> {
  const column = fc.constantFrom(...field.columns)
  const entry = column.chain(({ key, kind }) => testOn(kind).map((test) => [key, test] as const))
  const odd = fc.tuple(fc.oneof(oddText, fc.constantFrom('password', 'project')), oddTest)
  return fc
    .array(fc.oneof({ weight: 5, arbitrary: entry }, { weight: 1, arbitrary: odd }), { maxLength: 3 })
    .map((entries) => Object.fromEntries(entries))
}

function condition(field: Field): fc.Arbitrary<readonly [string, unknown]> {
  const special = field.kind === 'relation' ? related(field) : inside
  const weight = field.kind === 'relation' || field.kind === 'json' ? 9 : 0
  return fc
    .oneof(
      { weight: 12, arbitrary: testOn(field.kind) },
      { weight, arbitrary: special },
      { weight: 1, arbitrary: inside },
    )
    .map((test) => [field.key, test] as const)
}

export interface ChannelArbitraries {
  readonly channel: Channel
  readonly field: fc.Arbitrary<string>
  readonly query: fc.Arbitrary<unknown>
  readonly select: fc.Arbitrary<unknown>
  readonly sort: fc.Arbitrary<unknown>
}

function arbitrariesOf(channel: Channel): ChannelArbitraries {
  const keys = channel.fields.map(({ key }) => key)
  const field = fc.oneof({ weight: 60, arbitrary: fc.constantFrom(...keys) }, { weight: 1, arbitrary: oddText })
  const multi = fc.tuple(
    oddText,
    fc.record({
      _type: fc.constant(MULTI_SEARCH),
      value: fc.oneof(fc.constantFrom(...words), oddValue),
      fields: fc.oneof(fc.array(field, { maxLength: 4 }), oddValue),
    }),
  )
  const one = fc.oneof(
    { weight: 30, arbitrary: fc.oneof(...channel.fields.map(condition)) },
    { weight: 2, arbitrary: multi },
    { weight: 1, arbitrary: fc.tuple(oddText, oddTest) },
  )
  const flag = fc.oneof({ weight: 20, arbitrary: fc.constant<unknown>(true) }, { weight: 1, arbitrary: oddValue })
  const parts = fc.dictionary(fc.oneof(fc.constantFrom('_id', 'name', 'title', 'email'), oddText), flag, { maxKeys: 3 })
  const way = fc.oneof(fc.constantFrom<unknown>('Descending', 0, true), oddValue)
  const few = { maxKeys: 4 }
  return {
    channel,
    field,
    query: withOdd(fc.array(one, { maxLength: 3 }).map((entries) => Object.fromEntries(entries))),
    select: withOdd(
      fc.dictionary(field, fc.oneof({ weight: 12, arbitrary: flag }, { weight: 1, arbitrary: parts }), few),
    ),
    sort: withOdd(
      fc.dictionary(
        field,
        fc.oneof(
          { weight: 12, arbitrary: fc.constantFrom<unknown>(1, -1, 'ASC', 'desc') },
          { weight: 1, arbitrary: way },
        ),
        few,
      ),
    ),
  }
}

function withOdd(arbitrary: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 40, arbitrary }, { weight: 1, arbitrary: oddValue })
}

export const byChannel: readonly ChannelArbitraries[] = channels.map(arbitrariesOf)

/** Every operator on every kind of field, in the row or inside of it, with every odd text: one count each. */
export function everyOperatorOnEveryKind(): Unsigned[] {
  const kinds = new Map(channels.flatMap((channel) => channel.fields.map((field) => [field.kind, { channel, field }])))
  const subjects = [...kinds.values()].flatMap(({ channel, field }) => {
    const wrap = (test: unknown) => ({ [field.key]: test })
    if (field.kind === 'json')
      return [
        { channel, wrap },
        { channel, wrap: (test: unknown) => wrap({ message: test }) },
      ]
    if (field.kind !== 'relation') return [{ channel, wrap }]
    const related = new Map(field.columns.map((column) => [column.kind, column]))
    return [...related.values()].map(({ key }) => ({ channel, wrap: (test: unknown) => wrap({ [key]: test }) }))
  })
  return subjects.flatMap(({ channel, wrap }) =>
    operators.flatMap((_type) =>
      oddTexts.map((text) => {
        const value = /^Includes/.test(_type) ? [text, text] : text
        const test = { _type, value, startValue: text, endValue: text, fields: [channel.title, text] }
        return withJson('POST', `/api/${channel.resource}/count`, { query: wrap(test) })
      }),
    ),
  )
}
