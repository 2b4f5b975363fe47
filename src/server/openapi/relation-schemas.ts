// A related resource: as it is answered, selected, tested and sorted by.
import { channels, type RelationField } from '#contract/channels/index.ts'
import type { RelatedColumn } from '#contract/channels/related-columns.ts'
import { closedObject, type JsonSchema, nullable, ref } from './json-schema.ts'
import { relationName } from './names.ts'
import { testOf } from './operator-schemas.ts'

const columnSchemas: Readonly<Record<RelatedColumn['kind'], JsonSchema>> = {
  text: { type: 'string' },
  id: { type: 'string' },
  integer: { type: 'integer' },
  boolean: { type: 'boolean' },
  timestamp: { type: 'string', format: 'date-time' },
}

export function relationSchemas(): Record<string, JsonSchema> {
  const relations = channels.flatMap(({ fields }) => fields).filter((field) => field.kind === 'relation')
  return Object.assign({}, ...relations.map(schemasOf))
}

function schemasOf(field: RelationField): Record<string, JsonSchema> {
  const of = (schema: (column: RelatedColumn) => JsonSchema) =>
    Object.fromEntries(field.columns.map((column) => [column.key, schema(column)]))
  const object = of(({ key, kind }) => (key === '_id' ? columnSchemas[kind] : nullable(columnSchemas[kind])))
  return {
    [relationName(field, 'Value')]: {
      description: 'Its id when it was selected with `true`; else an object of the selected columns and `_id`.',
      anyOf: [{ type: 'string' }, closedObject(object, ['_id']), { type: 'null' }],
    },
    [relationName(field, 'Select')]: {
      description: '`true` gives its id, an object the named columns and `_id`.',
      anyOf: [{ type: 'boolean' }, closedObject(of(() => ({ type: 'boolean' })))],
    },
    [relationName(field, 'Test')]: {
      anyOf: [
        ref('IdTest'),
        {
          ...closedObject(of(({ kind }) => testOf(kind))),
          title: 'Inside',
          description: `Tests on the related resource: \`{"${field.labelKey}": {"_type": "Search", "value": "db"}}\`. All must hold.`,
        },
      ],
    },
    [relationName(field, 'Sort')]: {
      anyOf: [ref('Direction'), closedObject(of(() => ref('Direction')))],
    },
  }
}

/** What stands beside a column in a sort. */
export const directionSchemas: Readonly<Record<string, JsonSchema>> = {
  DirectionName: { enum: [1, -1, 'ASC', 'DESC'], description: 'Words in any case.' },
  Direction: {
    anyOf: [
      ref('DirectionName'),
      {
        ...closedObject({ direction: ref('DirectionName'), nulls: { enum: ['FIRST', 'LAST'] } }, ['direction']),
        description: 'Also where entries without a value stand.',
      },
    ],
  },
}
