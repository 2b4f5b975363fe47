// The parts that every operation of a channel is made of.
import type { Channel } from '#contract/channels/index.ts'
import type { Route } from '#contract/routes/define-route.ts'
import type { JsonSchema } from './json-schema.ts'
import { modelName } from './names.ts'
import type { Operation } from './operation.ts'
import type { Prose } from './prose/prose.ts'
import { json, usualErrors } from './responses.ts'

export const readErrors = [...usualErrors, 403] as const

/** What a route is called in the document, and what it is for, said of one channel. */
export function words(
  channel: Channel,
  { id }: Route,
  { summary, description }: Prose,
  form: '' | 'Get' = '',
): Pick<Operation, 'operationId' | 'tags' | 'summary' | 'description'> {
  return {
    operationId: `${id}${form}${modelName(channel)}`,
    tags: [channel.label],
    summary: form === '' ? `${summary}: ${channel.label}` : `${summary}: ${channel.label} (GET form)`,
    description: description.replaceAll('{model}', channel.modelName),
  }
}

export function body(schema: JsonSchema): { requestBody: JsonSchema } {
  return { requestBody: { content: json(schema) } }
}

export function jsonParameter(name: string, schema: JsonSchema): JsonSchema {
  return { name, in: 'query', description: 'As JSON.', content: json(schema) }
}
