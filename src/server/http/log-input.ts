// What a caller of the log routes asks for, wherever the API documents let it stand: body or query string.
import type { FastifyRequest } from 'fastify'
import { badRequest } from '#contract/api-error.ts'
import { isEmptyList, isObject, isUuid, quote } from '#contract/query/values.ts'
import { pageLimits } from '#contract/routes/logs.ts'
import { readJson } from './read-bodies.ts'

/** The body; for a GET also `query`, `select` and `sort` as JSON in the query string, where the body lacks them. */
export function jsonInput(request: FastifyRequest): Record<string, unknown> {
  const body = isEmptyList(request.body) ? {} : (request.body ?? {})
  if (!isObject(body)) throw badRequest(`The body must be a JSON object, not ${quote(body)}.`)
  if (request.method === 'POST') return body
  const params = request.query as Record<string, unknown>
  const fromQuery = ['query', 'select', 'sort'].flatMap((name) => {
    const text = params[name]
    if (text === undefined) return []
    if (typeof text !== 'string') throw badRequest(`${name} stands in the query string more than once.`, name)
    return [[name, readJson(text, `${name} in the query string`, name)] as const]
  })
  return { ...Object.fromEntries(fromQuery), ...body }
}

/** `limit` and `skip`: from the query string, else from the body, else the defaults. An empty one is none. */
export function readPage(
  request: FastifyRequest,
  body: { limit?: unknown; skip?: unknown },
): { limit: number; skip: number } {
  const params = request.query as Record<string, unknown>
  const given = (name: 'limit' | 'skip') => (params[name] === '' ? undefined : params[name]) ?? body[name]
  const limit = wholeNumber('limit', given('limit') ?? pageLimits.default)
  const skip = wholeNumber('skip', given('skip') ?? 0)
  if (limit < 1 || limit > pageLimits.max)
    throw badRequest(`limit must be from 1 to ${pageLimits.max}, not ${limit}.`, 'limit', 'limit_out_of_range')
  if (skip > pageLimits.maxSkip)
    throw badRequest(
      `skip must be at most ${pageLimits.maxSkip}, not ${skip}. To go further, ask for entries after the last one's createdAt.`,
      'skip',
      'limit_out_of_range',
    )
  return { limit, skip }
}

function wholeNumber(name: string, given: unknown): number {
  const value = typeof given === 'string' && /^\d{1,15}$/.test(given) ? Number(given) : given
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value
  throw badRequest(`${name} must be a whole number from 0, not ${quote(given)}.`, name, 'limit_out_of_range')
}

/** The `:id` of the path, lower case; a 400 when it is no UUID. */
export function readId(request: FastifyRequest): string {
  const { id } = request.params as { id: string }
  if (isUuid(id)) return id.toLowerCase()
  throw badRequest(
    `Invalid ID format: ${quote(id)}. Expected a valid UUID (e.g., "550e8400-e29b-41d4-a716-446655440000").`,
    'id',
    'bad_id',
  )
}
