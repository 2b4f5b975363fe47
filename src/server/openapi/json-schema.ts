// JSON Schema (2020-12) as plain data, and the small words it is written with.
import { z } from 'zod'

export type JsonSchema = { readonly [key: string]: unknown }

/** A reference to one of the document's components. */
export function ref(name: string, kind: 'schemas' | 'responses' = 'schemas'): JsonSchema {
  return { $ref: `#/components/${kind}/${name}` }
}

/** An object of these properties and no others. */
export function closedObject(
  properties: Readonly<Record<string, JsonSchema>>,
  required: readonly string[] = [],
): JsonSchema {
  return { type: 'object', properties, ...(required.length > 0 && { required }), additionalProperties: false }
}

/** The same schema, or null. */
export function nullable(schema: JsonSchema): JsonSchema {
  if (typeof schema.type === 'string') return { ...schema, type: [schema.type, 'null'] }
  return Array.isArray(schema.anyOf) ? { ...schema, anyOf: [...schema.anyOf, { type: 'null' }] } : schema
}

/** The schema of a contract's request (`input`) or answer (`output`), without what only says how zod checks it. */
export function fromZod(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const { $schema: _, ...made } = z.toJSONSchema(schema, { target: 'draft-2020-12', io, unrepresentable: 'any' })
  return tidy(made) as JsonSchema
}

function tidy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(tidy)
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).filter(([key, given]) => {
    // What a JavaScript number holds, and a date's pattern of 300 characters beside its format.
    if (key === 'maximum') return given !== Number.MAX_SAFE_INTEGER
    if (key === 'pattern') return !('format' in value)
    return key !== 'propertyNames'
  })
  return Object.fromEntries(kept.map(([key, given]) => [key, tidy(given)]))
}
