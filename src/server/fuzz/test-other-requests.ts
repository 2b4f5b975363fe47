// Requests to everything that carries no query: lookup, SendZen's document, keys, sessions, imports, addresses of nothing.
import fc from 'fast-check'
import { budgetRequest } from './test-budget-requests.ts'
import { lookupListRequest } from './test-lookup-list-requests.ts'
import { oddText } from './test-odd-texts.ts'
import { oddValue } from './test-odd-values.ts'
import { auditRequest, lookupRequest, sendzenRequest, storyRequest } from './test-param-requests.ts'
import { rateCardRequest } from './test-rate-requests.ts'
import { percent, type Unsigned, withJson } from './test-request.ts'
import { importRequest, keyRequest, sessionRequest } from './test-write-requests.ts'

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'QUERY']
const elsewhere = ['/', '/api', '/api/', '/v1', '/v1/logs/', '/metrics', '/assets/x.js', '/favicon.ico', '/index.html']

/** A route as it is served, or any method on any address with odd segments in it. */
function anywhere(routes: readonly string[], ids: readonly string[]): fc.Arbitrary<Unsigned> {
  const segment = fc.oneof(
    oddText.map(percent),
    fc.constantFrom('..', '%2e%2e', '%2F', '%', '%c0%ae', '%00', 'get-list', 'count'),
  )
  const served = fc.tuple(fc.constantFrom(...routes), fc.constantFrom(...ids), segment).map(([route, id, rest]) => {
    const [method = '', url = ''] = route.split(' ')
    return { method, url: url.replace(':id', id).replace('*', rest) }
  })
  const paths = [...elsewhere, ...new Set(routes.map((route) => route.split(' ')[1] ?? ''))]
  const odd = fc.record({
    method: fc.constantFrom(...methods),
    url: fc
      .tuple(fc.constantFrom(...paths), fc.array(segment, { maxLength: 2 }))
      .map(([path, more]) => [path, ...more].join('/').slice(0, 8000)),
  })
  return fc
    .tuple(fc.oneof(served, odd), fc.option(oddValue))
    .map(([to, body]) => (body === null ? to : withJson(to.method, to.url, body)))
}

export interface OtherContext {
  readonly project: string
  readonly entryIds: readonly string[]
  readonly keyIds: readonly string[]
  readonly pageToken: string
  /** Every route of the gateway, `GET /api/keys/:id`. */
  readonly routes: readonly string[]
}

export function otherRequest({ project, entryIds, keyIds, pageToken, routes }: OtherContext): fc.Arbitrary<Unsigned> {
  return fc.oneof(
    { weight: 5, arbitrary: lookupRequest },
    { weight: 2, arbitrary: lookupListRequest },
    { weight: 5, arbitrary: sendzenRequest(pageToken) },
    { weight: 2, arbitrary: storyRequest(entryIds) },
    { weight: 2, arbitrary: auditRequest },
    { weight: 2, arbitrary: keyRequest(keyIds) },
    { weight: 2, arbitrary: rateCardRequest(keyIds) },
    { weight: 2, arbitrary: budgetRequest(keyIds) },
    { weight: 1, arbitrary: sessionRequest },
    { weight: 1, arbitrary: importRequest(project, entryIds) },
    { weight: 4, arbitrary: anywhere(routes, entryIds) },
  )
}
