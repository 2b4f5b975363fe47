// get-list, get-item and count for every channel, in the forms of the API documents.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { ApiError, badRequest } from '#contract/api-error.ts'
import { type Channel, channels } from '#contract/channels/index.ts'
import { parseQuery } from '#contract/query/parse-query.ts'
import { parseSelect } from '#contract/query/parse-select.ts'
import { parseSort } from '#contract/query/parse-sort.ts'
import { isUuid, quote } from '#contract/query/values.ts'
import { entryCount, entryItem, entryList, entryRaw, fieldValues, pageLimits } from '#contract/routes/logs.ts'
import { requireRead } from '../access/principal.ts'
import { listFieldValues } from '../logs/field-values.ts'
import { getEntry, getRawEntry } from '../logs/get-entry.ts'
import { countEntries, listEntries } from '../logs/list-entries.ts'
import { requirePrincipal } from './authenticate.ts'
import type { Deps } from './deps.ts'
import { parseInput } from './register-route.ts'

export function registerLogRoutes(app: FastifyInstance, deps: Deps): void {
  for (const channel of channels) {
    registerReads(app, deps, channel)
    registerRefusedWrites(app, channel)
  }
}

function registerReads(app: FastifyInstance, { store }: Deps, channel: Channel): void {
  const url = (path: string) => path.replace(':resource', channel.resource)
  const caller = (request: FastifyRequest) => {
    const principal = requirePrincipal(request)
    requireRead(principal, channel)
    return principal
  }

  app.route({
    method: ['GET', 'POST'],
    url: url(entryList.path),
    handler: async (request) => {
      const principal = caller(request)
      const input = parseInput(entryList.request, jsonInput(request))
      const { limit, skip } = readPage(request, input)
      const list = await listEntries(store, principal, {
        channel,
        conditions: parseQuery(channel, input.query),
        select: parseSelect(channel, input.select),
        sort: parseSort(channel, input.sort),
        limit,
        skip,
      })
      return entryList.response.parse({ count: list.count, limit, skip, data: list.data })
    },
  })

  app.route({
    method: ['GET', 'POST'],
    url: url(entryItem.path),
    handler: async (request) => {
      const principal = caller(request)
      const id = readId(request)
      const { select } = parseInput(entryItem.request, jsonInput(request))
      const entry = await getEntry(store, principal, channel, id, parseSelect(channel, select))
      if (!entry) throw notFound(channel, id)
      return entryItem.response.parse(entry)
    },
  })

  app.post(url(entryCount.path), async (request) => {
    const principal = caller(request)
    const { query } = parseInput(entryCount.request, jsonInput(request))
    return entryCount.response.parse({
      count: await countEntries(store, principal, { channel, conditions: parseQuery(channel, query) }),
    })
  })

  app.get(url(entryRaw.path), async (request) => {
    const id = readId(request)
    const raw = await getRawEntry(store, caller(request), channel, id)
    if (raw === undefined) throw notFound(channel, id)
    return entryRaw.response.parse({ raw })
  })

  app.post(url(fieldValues.path), async (request) => {
    const principal = caller(request)
    const { field, query, search, limit } = parseInput(fieldValues.request, jsonInput(request))
    const conditions = parseQuery(channel, query)
    return fieldValues.response.parse(
      await listFieldValues(store, principal, { channel, field, conditions, search, limit }),
    )
  })
}

function registerRefusedWrites(app: FastifyInstance, channel: Channel): void {
  const refuse =
    (allow: string) => async (request: FastifyRequest, reply: { header(name: string, value: string): unknown }) => {
      requirePrincipal(request)
      reply.header('allow', allow)
      throw new ApiError(
        405,
        'method_not_allowed',
        `Logs cannot be changed through the API: ${channel.modelName} can only be read.`,
      )
    }
  const base = `/api/${channel.resource}`
  app.route({ method: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'], url: base, handler: refuse('') })
  app.route({ method: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'], url: `${base}/:id`, handler: refuse('') })
  app.route({ method: ['GET', 'POST', 'PUT'], url: `${base}/:id/update-item`, handler: refuse('') })
  app.route({ method: ['GET', 'POST', 'DELETE'], url: `${base}/:id/delete-item`, handler: refuse('') })
  app.route({ method: ['GET', 'PUT', 'DELETE'], url: `${base}/count`, handler: refuse('POST') })
}

/** A body, or the same keys as JSON in the query string (the GET form). */
function jsonInput(request: FastifyRequest): Record<string, unknown> {
  const body = request.body ?? {}
  if (typeof body !== 'object' || Array.isArray(body))
    throw badRequest(`The body must be a JSON object, not ${quote(body)}.`)
  const params = request.query as Record<string, unknown>
  const fromQuery = ['query', 'select', 'sort'].flatMap((name) => {
    const text = params[name]
    if (text === undefined) return []
    return [[name, parseJson(name, text)] as const]
  })
  return { ...Object.fromEntries(fromQuery), ...body }
}

function parseJson(name: string, text: unknown): unknown {
  try {
    if (typeof text === 'string') return JSON.parse(text)
  } catch {
    // Named below.
  }
  throw badRequest(`${name} in the query string must be JSON, not ${quote(text)}.`, name)
}

/** `limit` and `skip`: from the query string, else from the body, else the defaults. */
function readPage(request: FastifyRequest, body: { limit?: unknown; skip?: unknown }): { limit: number; skip: number } {
  const params = request.query as Record<string, unknown>
  const limit = wholeNumber('limit', params.limit ?? body.limit ?? pageLimits.default)
  const skip = wholeNumber('skip', params.skip ?? body.skip ?? 0)
  if (limit < 1 || limit > pageLimits.max) {
    throw badRequest(`limit must be from 1 to ${pageLimits.max}, not ${limit}.`, 'limit', 'limit_out_of_range')
  }
  return { limit, skip }
}

function wholeNumber(name: string, given: unknown): number {
  const value = typeof given === 'string' && /^\d{1,15}$/.test(given) ? Number(given) : given
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value
  throw badRequest(`${name} must be a whole number from 0, not ${quote(given)}.`, name, 'limit_out_of_range')
}

function readId(request: FastifyRequest): string {
  const { id } = request.params as { id: string }
  if (isUuid(id)) return id.toLowerCase()
  throw badRequest(
    `Invalid ID format: ${quote(id)}. Expected a valid UUID (e.g., "550e8400-e29b-41d4-a716-446655440000").`,
    'id',
    'bad_id',
  )
}

function notFound(channel: Channel, id: string): ApiError {
  return new ApiError(404, 'not_found', `There is no ${channel.modelName} with the ID ${id}.`, 'id')
}
