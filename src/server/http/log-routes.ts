// get-list, get-item and count for every channel, in the forms of the API documents.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { ApiError, badRequest } from '#contract/api-error.ts'
import { type Channel, channels } from '#contract/channels/index.ts'
import { parseQuery } from '#contract/query/parse-query.ts'
import { parseSelect } from '#contract/query/parse-select.ts'
import { parseSort } from '#contract/query/parse-sort.ts'
import { isObject } from '#contract/query/values.ts'
import { entryLadder, receiptChannels } from '#contract/routes/ladder.ts'
import { entryCount, entryItem, entryList, entryRaw, fieldValues } from '#contract/routes/logs.ts'
import { requireRead } from '../access/principal.ts'
import { listFieldValues } from '../logs/field-values.ts'
import { getEntry, getRawEntry } from '../logs/get-entry.ts'
import { countEntries, listEntries } from '../logs/list-entries.ts'
import { readLadder } from '../logs/read-ladder.ts'
import { allowOrigins } from './allow-origins.ts'
import { requirePrincipal } from './authenticate.ts'
import type { Deps } from './deps.ts'
import { registerExploreRoutes } from './explore-routes.ts'
import { jsonInput, readId, readPage } from './log-input.ts'
import { registerRefusedWrites } from './refused-writes.ts'
import { parseInput } from './register-route.ts'

export function registerLogRoutes(app: FastifyInstance, deps: Deps): void {
  for (const channel of channels) {
    registerReads(app, deps, channel)
    registerExploreRoutes(app, deps, channel)
    registerRefusedWrites(app, channel)
    allowOrigins(app, `/api/${channel.resource}`)
  }
}

function registerReads(app: FastifyInstance, { store, reveals }: Deps, channel: Channel): void {
  const url = (path: string) => path.replace(':resource', channel.resource)
  const caller = (request: FastifyRequest) => {
    const principal = requirePrincipal(request)
    requireRead(principal, channel)
    return principal
  }
  const viewer = async (request: FastifyRequest) => reveals.viewer(caller(request))

  app.route({
    method: ['GET', 'POST'],
    url: url(entryList.path),
    handler: async (request) => {
      const principal = await viewer(request)
      const input = parseInput(entryList.request, jsonInput(request))
      const { limit, skip } = readPage(request, input)
      refuseGroups(input.groupBy)
      const list = await listEntries(store, principal, {
        channel,
        conditions: parseQuery(channel, input.query),
        select: parseSelect(channel, input.select),
        sort: parseSort(channel, input.sort),
        limit,
        skip,
        countAll: input.countAll ?? true,
      })
      return entryList.response.parse({ count: list.count, limit, skip, data: list.data })
    },
  })

  app.route({
    method: ['GET', 'POST'],
    url: url(entryItem.path),
    handler: async (request) => {
      const principal = await viewer(request)
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
    const principal = await viewer(request)
    const id = readId(request)
    const raw = await getRawEntry(store, principal, channel, id)
    if (raw === undefined) throw notFound(channel, id)
    return entryRaw.response.parse({ raw })
  })

  const receipts = receiptChannels(channel)
  if (receipts.length > 0) {
    app.get(url(entryLadder.path), async (request) => {
      const principal = await viewer(request)
      for (const each of receipts) requireRead(principal, each)
      const id = readId(request)
      const ladder = await readLadder(store, principal, channel, id)
      if (!ladder) throw notFound(channel, id)
      return entryLadder.response.parse(ladder)
    })
  }

  app.post(url(fieldValues.path), async (request) => {
    const principal = caller(request)
    const { field, query, search, limit } = parseInput(fieldValues.request, jsonInput(request))
    const conditions = parseQuery(channel, query)
    return fieldValues.response.parse(
      await listFieldValues(store, principal, { channel, field, conditions, search, limit }),
    )
  })
}

function refuseGroups(groupBy: unknown): void {
  if (!isObject(groupBy) || Object.keys(groupBy).length === 0) return
  throw badRequest('GroupBy is currently not supported: /api/cost-summary sums by dimension.', 'groupBy')
}

function notFound(channel: Channel, id: string): ApiError {
  return new ApiError(404, 'not_found', `There is no ${channel.modelName} with the ID ${id}.`, 'id')
}
