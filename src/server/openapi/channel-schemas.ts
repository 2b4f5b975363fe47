// What one channel's entries look like, and what can be selected, tested and sorted by: all from its definition.
import { type Channel, type Field, type FieldKind, fieldOf } from '#contract/channels/index.ts'
import { queryLimits } from '#contract/query/limits.ts'
import { pageLimits } from '#contract/routes/logs.ts'
import { closedObject, type JsonSchema, nullable, ref } from './json-schema.ts'
import { modelName, relationName } from './names.ts'
import { multiSearchSchema, testOf } from './operator-schemas.ts'

const valueSchemas: Readonly<Record<Exclude<FieldKind, 'relation'>, JsonSchema>> = {
  id: { type: 'string' },
  text: { type: 'string' },
  longText: { type: 'string' },
  phone: { type: 'string' },
  status: { type: 'string' },
  timestamp: { type: 'string', format: 'date-time' },
  ticks: { type: 'string', pattern: '^\\d+$' },
  money: { anyOf: [{ type: 'number' }, { type: 'string', pattern: '^-?\\d+(\\.\\d+)?$' }] },
  integer: { type: 'integer' },
  json: {},
}

const notes: Partial<Record<FieldKind, string>> = {
  money: 'US cents; text where it has more digits than a JSON number carries exactly.',
  ticks: 'As text, because it has more digits than a JSON number carries exactly.',
  json: 'Any JSON.',
}

/** Components of a channel: the entry, `…Select`, `…Query`, `…Sort`, and the bodies made of them. */
export function channelSchemas(channel: Channel): Record<string, JsonSchema> {
  const name = modelName(channel)
  const byField = (schema: (field: Field) => JsonSchema) =>
    Object.fromEntries(channel.fields.map((field) => [field.key, schema(field)]))
  return {
    [name]: {
      ...closedObject(
        byField((field) => entryField(channel, field)),
        ['_id'],
      ),
      description: `One ${channel.modelName}: the selected columns and \`_id\`.`,
    },
    [`${name}Select`]: {
      ...closedObject(byField(selectField)),
      description: 'The columns that the answer carries. Only `_id` unless something is selected.',
    },
    [`${name}Query`]: {
      type: 'object',
      description: `What entries must meet: every condition, at most ${queryLimits.conditions} tests and ${queryLimits.values} listed values.`,
      properties: byField((field) =>
        field.kind === 'relation' ? ref(relationName(field, 'Test')) : testOf(field.kind),
      ),
      additionalProperties: multiSearchSchema(channel.fields.map(({ key }) => key)),
    },
    [`${name}Sort`]: {
      ...closedObject(
        byField((field) => (field.kind === 'relation' ? ref(relationName(field, 'Sort')) : ref('Direction'))),
      ),
      maxProperties: queryLimits.sortKeys,
      description: `Columns in order of weight. Default: \`${channel.time}\`, newest first; equal ones by \`_id\`.`,
    },
  }
}

/** The body of get-list. */
export function listRequest(channel: Channel): JsonSchema {
  const name = modelName(channel)
  return closedObject({
    query: ref(`${name}Query`),
    select: ref(`${name}Select`),
    sort: ref(`${name}Sort`),
    limit: { ...limitSchema, description: 'The query string goes first.' },
    skip: { ...skipSchema, description: 'The query string goes first.' },
    countAll: {
      type: 'boolean',
      default: true,
      description:
        'With `false`, `count` is no more than one above the page: enough to know that more follow, and sooner there.',
    },
  })
}

export const limitSchema = { type: 'integer', minimum: 1, maximum: pageLimits.max, default: pageLimits.default }
export const skipSchema = { type: 'integer', minimum: 0, maximum: pageLimits.maxSkip, default: 0 }

/** An entry among those of other channels, with what lookup adds to it. */
export function lookupEntry(channel: Channel, match: JsonSchema): JsonSchema {
  const own = channel.fields.map(({ key }) => [key, ref(`${modelName(channel)}/properties/${key}`)] as const)
  const added = { channel: { const: channel.id }, match }
  return {
    ...closedObject({ ...added, ...Object.fromEntries(own) }, ['_id', 'channel', 'match']),
    title: channel.label,
  }
}

function entryField(channel: Channel, field: Field): JsonSchema {
  const description = [field.description, notes[field.kind], statuses(field)].filter(Boolean).join('. ')
  if (field.kind === 'relation') return { ...ref(relationName(field, 'Value')), description }
  const certain = field.required || field === fieldOf(channel, '_id') || field === fieldOf(channel, channel.time)
  const schema = valueSchemas[field.kind]
  return { ...(certain ? schema : nullable(schema)), description }
}

function statuses(field: Field): string {
  if (field.kind !== 'status') return ''
  return `Known: ${field.options.map(({ value }) => value).join(', ')}; a source may send others`
}

function selectField(field: Field): JsonSchema {
  return field.kind === 'relation' ? ref(relationName(field, 'Select')) : { type: 'boolean' }
}
