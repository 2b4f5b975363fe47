// The query language: what may stand beside a column, by the kind of its values.
import {
  MULTI_SEARCH,
  type OperatorName,
  operatorNames,
  orderedKinds,
  type ValueKind,
} from '#contract/query/operators.ts'
import { closedObject, type JsonSchema, ref } from './json-schema.ts'

/** What each operator finds, in one line. docs/api.md has the same lines. */
export const operatorDescriptions: Readonly<Record<OperatorName, string>> = {
  EqualTo: 'Equal to the value.',
  NotEqual: 'Has a value, and it is another one.',
  EqualToOrNull: 'Equal to the value, or without one.',
  IsNull: 'Without a value. `value` is ignored.',
  NotNull: 'With a value. `value` is ignored.',
  GreaterThan: 'Greater, or later.',
  GreaterThanOrEqual: 'Greater or equal.',
  LessThan: 'Less, or earlier.',
  LessThanOrEqual: 'Less or equal.',
  GreaterThanOrNull: 'Greater, or without a value.',
  LessThanOrNull: 'Less, or without a value.',
  InBetween: 'From `startValue` to `endValue`, both included.',
  Includes: 'One of the values.',
  IncludesAll: 'One of the values: a column holds a single value, as on the real server.',
  IncludesNone: 'Has a value, and it is none of these.',
  Search: 'Contains the text, in any case. `%` and `_` are plain characters.',
  StartsWith: 'Begins with the text, in any case.',
  EndsWith: 'Ends with the text, in any case.',
  NotContains: 'Does not contain the text, or has no value.',
}

export const multiSearchDescription =
  'Contains the text in at least one of the columns of `fields`. The key that it stands under may be any word.'

interface TestKind {
  readonly name: string
  readonly plain: JsonSchema
  readonly envelope: readonly string[]
  readonly kind: ValueKind
}

const text = { type: 'string' }

const testKinds: readonly TestKind[] = [
  { name: 'Id', kind: 'id', plain: text, envelope: ['ObjectID'] },
  { name: 'Text', kind: 'text', plain: { type: ['string', 'number'] }, envelope: ['Name', 'Email', 'URL'] },
  {
    name: 'Phone',
    kind: 'phone',
    plain: { type: ['string', 'number'], description: 'In any written form: +1-555-123-4567 finds +15551234567.' },
    envelope: ['Phone'],
  },
  {
    name: 'Time',
    kind: 'timestamp',
    plain: { ...text, description: 'ISO 8601 with or without a time; UTC where no zone is given.' },
    envelope: ['DateTime', 'Date'],
  },
  { name: 'Number', kind: 'number', plain: { type: ['number', 'string'] }, envelope: ['Decimal', 'PositiveNumber'] },
  { name: 'Boolean', kind: 'boolean', plain: { type: ['boolean', 'string'] }, envelope: [] },
]

const testNames: Readonly<Record<ValueKind, string>> = {
  id: 'IdTest',
  relation: 'IdTest',
  text: 'TextTest',
  longText: 'TextTest',
  status: 'TextTest',
  phone: 'PhoneTest',
  timestamp: 'TimeTest',
  ticks: 'NumberTest',
  money: 'NumberTest',
  integer: 'NumberTest',
  number: 'NumberTest',
  boolean: 'BooleanTest',
  json: 'JsonTest',
}

/** What may be asked of a column of this kind. */
export function testOf(kind: ValueKind): JsonSchema {
  return ref(testNames[kind])
}

export function operatorSchemas(): Record<string, JsonSchema> {
  const values = testKinds.map(({ name, plain, envelope }) => [`${name}Value`, valueSchema(plain, envelope)] as const)
  const tests = testKinds.map(({ name, kind }) => [`${name}Test`, testSchema(name, kind)] as const)
  return { ...Object.fromEntries([...values, ...tests]), JsonTest: jsonTest }
}

function valueSchema(plain: JsonSchema, envelope: readonly string[]): JsonSchema {
  if (envelope.length === 0) return plain
  const wrapped = closedObject({ _type: { enum: envelope }, value: plain }, ['_type', 'value'])
  return { anyOf: [plain, { ...wrapped, title: 'Envelope', description: 'As OneUptime writes it.' }] }
}

function testSchema(name: string, kind: ValueKind): JsonSchema {
  const value = ref(`${name}Value`)
  const list = { type: 'array', items: value }
  const operators = (Object.keys(operatorNames) as OperatorName[])
    .filter((operator) => orderedKinds.has(kind) || !needsOrder(operator))
    .map((operator) => operatorSchema(operator, value, list))
  return {
    anyOf: [
      { ...value, title: 'Value', description: 'Equal to the value.' },
      { type: 'null', title: 'Null', description: 'Without a value.' },
      { ...list, title: 'List', description: 'One of the values.' },
      ...operators,
    ],
  }
}

function needsOrder(operator: OperatorName): boolean {
  return /^(greater|less|between)/.test(operatorNames[operator])
}

function operatorSchema(operator: OperatorName, value: JsonSchema, list: JsonSchema): JsonSchema {
  const words = { title: operator, description: operatorDescriptions[operator] }
  const type = { const: operator }
  switch (operatorNames[operator]) {
    case 'null':
    case 'notNull':
      return { ...closedObject({ _type: type, value: {} }, ['_type']), ...words }
    case 'between':
      return {
        ...closedObject({ _type: type, startValue: value, endValue: value }, ['_type', 'startValue', 'endValue']),
        ...words,
      }
    case 'in':
    case 'notIn':
      return { ...closedObject({ _type: type, value: list }, ['_type', 'value']), ...words }
    case 'contains':
    case 'startsWith':
    case 'endsWith':
    case 'notContains':
      return { ...closedObject({ _type: type, value: ref('TextValue') }, ['_type', 'value']), ...words }
    default:
      return { ...closedObject({ _type: type, value }, ['_type', 'value']), ...words }
  }
}

// A number is compared as a number where the caller writes one.
const jsonTest: JsonSchema = {
  anyOf: [
    ref('TextTest'),
    ref('NumberTest'),
    {
      type: 'object',
      title: 'Inside',
      description:
        'Tests on values inside the JSON, by key; keys may nest: `{"message": {"_type": "Search", "value": "cpu"}}`. `{}` finds entries whose JSON is absent or empty.',
      properties: { _type: false },
      additionalProperties: ref('JsonTest'),
    },
  ],
}

/** One text looked for in several columns of a channel. */
export function multiSearchSchema(columns: readonly string[]): JsonSchema {
  const properties = {
    _type: { const: MULTI_SEARCH },
    fields: { type: 'array', items: { enum: columns } },
    value: ref('TextValue'),
  }
  return {
    ...closedObject(properties, ['_type', 'fields', 'value']),
    title: MULTI_SEARCH,
    description: multiSearchDescription,
  }
}
