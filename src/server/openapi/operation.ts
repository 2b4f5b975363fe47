// The parts that every operation of the document is made of.
import type { Route } from '#contract/routes/define-route.ts'
import { fromZod, type JsonSchema } from './json-schema.ts'
import type { Prose } from './prose/prose.ts'
import { type ErrorStatus, errorResponse, json } from './responses.ts'

export interface Operation {
  readonly operationId: string
  readonly tags: readonly string[]
  readonly summary: string
  readonly description: string
  readonly parameters?: readonly JsonSchema[]
  readonly requestBody?: JsonSchema
  readonly responses: Readonly<Record<string, JsonSchema>>
  readonly security?: readonly JsonSchema[]
  readonly 'x-codeSamples': readonly { readonly lang: 'Shell'; readonly label: string; readonly source: string }[]
}

export type Method = 'get' | 'post' | 'patch' | 'delete'

/** Operations by path and method. */
export type Paths = Readonly<Record<string, Partial<Readonly<Record<Method, Operation>>>>>

/** `/api/keys/{id}` for Fastify's `/api/keys/:id`. */
export function documentPath(path: string): string {
  return path.replace(/:(\w+)/g, '{$1}')
}

export function samples(...sources: readonly string[]): Operation['x-codeSamples'] {
  return sources.map((source, index) => ({ lang: 'Shell', label: index === 0 ? 'curl' : `curl ${index + 1}`, source }))
}

export const idParameter = {
  name: 'id',
  in: 'path',
  required: true,
  description: 'A UUID, in any case.',
  schema: { type: 'string', format: 'uuid' },
}

/** Sources are named in the settings. */
export const sourceIdParameter = { ...idParameter, description: 'Id of the source.', schema: { type: 'string' } }

export function answers(schema: JsonSchema, errors: readonly ErrorStatus[]): Record<string, JsonSchema> {
  const refused = errors.map((status) => [status, errorResponse(status)] as const)
  return { 200: { description: 'Done.', content: json(schema) }, ...Object.fromEntries(refused) }
}

/** A route's request and answer as schemas, with the words that its prose has for them. */
export function routeSchemas(route: Route, prose: Prose): { request: JsonSchema; response: JsonSchema } {
  return {
    request: withWords(fromZod(route.request, 'input'), prose.input),
    response: withWords(fromZod(route.response, 'output'), prose.output),
  }
}

function withWords(schema: JsonSchema, words: Readonly<Record<string, string>> = {}): JsonSchema {
  const properties = propertiesOf(schema)
  const described = Object.entries(properties).map(([name, property]) => {
    const description = words[name]
    return [name, description === undefined ? property : { ...property, description }] as const
  })
  return { ...schema, properties: Object.fromEntries(described) }
}

/** The properties of a GET's request as parameters of the query string. */
export function queryParameters(request: JsonSchema): JsonSchema[] {
  const required = Array.isArray(request.required) ? request.required : []
  return Object.entries(propertiesOf(request)).map(([name, { description, ...schema }]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    ...(description !== undefined && { description }),
    schema,
  }))
}

/** The properties of an object schema. */
export function propertiesOf(schema: JsonSchema): Readonly<Record<string, JsonSchema>> {
  // zod writes `properties` for every object, and the contract's requests and answers are objects.
  return (schema.properties ?? {}) as Readonly<Record<string, JsonSchema>>
}
