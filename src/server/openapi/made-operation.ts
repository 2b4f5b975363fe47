// An operation that is not a channel's, made of its route and of what the document says of it besides.
import type { Route } from '#contract/routes/define-route.ts'
import {
  answers,
  idParameter,
  type Operation,
  queryParameters,
  routeSchemas,
  samples,
  sourceIdParameter,
} from './operation.ts'
import { sharedProse } from './prose/shared-prose.ts'
import { type ErrorStatus, json, usualErrors } from './responses.ts'

export interface Made {
  readonly route: Route
  readonly tag: string
  readonly sample: string
  readonly errors?: readonly ErrorStatus[]
  readonly change?: (operation: Operation) => Partial<Operation>
}

export function madeOperation({ route, tag, sample, errors = [], change }: Made): Operation {
  // build-document.test.ts holds every route against the prose.
  const words = sharedProse[route.id as keyof typeof sharedProse]
  const { request, response } = routeSchemas(route, words)
  const takesBody = route.method === 'POST' || route.method === 'PATCH'
  const parameters = [
    ...(route.path.includes(':id') ? [tag === 'Sources' ? sourceIdParameter : idParameter] : []),
    ...(route.method === 'GET' ? queryParameters(request) : []),
  ]
  const plain: Operation = {
    operationId: route.id,
    tags: [tag],
    summary: words.summary,
    description: words.description,
    ...(parameters.length > 0 && { parameters }),
    ...(takesBody && { requestBody: { required: true, content: json(request) } }),
    responses: answers(response, [...(takesBody ? usualErrors : ([400, 401, 500, 503] as const)), ...errors]),
    'x-codeSamples': samples(sample),
  }
  return { ...plain, ...change?.(plain) }
}
