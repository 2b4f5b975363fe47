// The documented errors, and what causes each.
import { errorBody } from '#contract/api-error.ts'
import { closedObject, fromZod, type JsonSchema, ref } from './json-schema.ts'

const causes = {
  400: 'The request is at fault: an unknown column or operator, a value of the wrong kind, a malformed ID, `limit` or `skip` out of range, a query over its bounds. `code` says which, `path` where.',
  401: 'No API key, or one that is unknown, expired or revoked.',
  403: 'The key may not do this. The message names the permissions that would.',
  404: 'There is nothing of this ID that the key may see.',
  405: 'Logs cannot be changed through the API. `Allow` names what can be done at this address.',
  409: 'Somebody else came first: the name or the ID is taken, or what is changed has changed meanwhile.',
  413: 'The body is larger than 1 MB.',
  415: 'The body is compressed; send it as it is.',
  429: 'As many are under way, or wait, as may at a time. `Retry-After` says when to try again (seconds).',
  500: 'A mistake of the gateway, which its log describes. Never caused by what was sent.',
  503: 'The store does not answer, or cannot write: its disk is full. `Retry-After` says when to try again (seconds).',
} as const

export type ErrorStatus = keyof typeof causes

/** The statuses that any call with a body may get. */
export const usualErrors: readonly ErrorStatus[] = [400, 401, 413, 415, 429, 500, 503]

export function errorResponse(status: ErrorStatus): JsonSchema {
  return ref(`Error${status}`, 'responses')
}

/** Components: one response per status. */
export function errorResponses(): Record<string, JsonSchema> {
  const made = Object.entries(causes).map(([status, description]) => {
    const headers = {
      ...(status === '405' && { Allow: { schema: { type: 'string' } } }),
      ...((status === '503' || status === '429') && { 'Retry-After': { schema: { type: 'string' } } }),
    }
    return [`Error${status}`, { description, headers, content: json(ref('Error')) }] as const
  })
  return Object.fromEntries(made)
}

export function errorSchema(): JsonSchema {
  return {
    ...fromZod(errorBody, 'output'),
    description: 'A sentence (twice, under the two names in use), a stable code, and the part of the request at fault.',
  }
}

/** SendZen's own error bodies, with the part at fault added to a 400. */
export function sendzenErrors(): Record<string, JsonSchema> {
  const failure = (message: string, added: Record<string, JsonSchema> = {}) =>
    json(closedObject({ message: { const: message }, data: { type: 'null' }, ...added }, ['message', 'data']))
  const refusal = (message: string) => json(closedObject({ message: { const: message } }, ['message']))
  const fault = { path: { type: 'string' }, error: { type: 'string' } }
  return {
    400: {
      description: 'A parameter is malformed or out of range, or the page token is not one of ours. `path` names it.',
      content: failure('Invalid request parameters', fault),
    },
    401: { description: causes[401], content: refusal('Unauthorized') },
    403: {
      description: 'The key may not read this log, or sees personal data masked.',
      content: refusal('Forbidden'),
    },
    500: {
      description: 'The store does not answer, or a mistake of the gateway.',
      content: failure('Internal server error'),
    },
  }
}

export function json(schema: JsonSchema): JsonSchema {
  return { 'application/json': { schema } }
}
