// The operations that every channel has.
import { type Channel, fieldOf } from '#contract/channels/index.ts'
import { entryFacets, entryHistogram } from '#contract/routes/explore.ts'
import { entryLadder, receiptChannels } from '#contract/routes/ladder.ts'
import { entryLive } from '#contract/routes/live.ts'
import { entryCount, entryItem, entryList, entryRaw, fieldValues } from '#contract/routes/logs.ts'
import { limitSchema, listRequest, skipSchema } from './channel-schemas.ts'
import { curl, onFirstEntry } from './curl.ts'
import { exportPaths } from './export-operations.ts'
import { closedObject, type JsonSchema, ref } from './json-schema.ts'
import { modelName } from './names.ts'
import {
  answers,
  documentPath,
  idParameter,
  type Operation,
  type Paths,
  propertiesOf,
  queryParameters,
  routeSchemas,
  samples,
} from './operation.ts'
import { channelProse } from './prose.ts'
import { errorResponse, json, usualErrors } from './responses.ts'

type RouteId = keyof typeof channelProse

export function channelPaths(channel: Channel): Paths {
  const at = (path: string) => documentPath(path.replace(':resource', channel.resource))
  return {
    [at(entryList.path)]: { post: postList(channel), get: getList(channel) },
    [at(entryCount.path)]: { post: postCount(channel) },
    [at(fieldValues.path)]: { post: postValues(channel) },
    [at(entryFacets.path)]: { post: postFacets(channel) },
    [at(entryHistogram.path)]: { post: postHistogram(channel) },
    [at(entryLive.path)]: { get: getLive(channel) },
    [at(entryItem.path)]: { post: postItem(channel), get: getItem(channel) },
    ...exportPaths(channel),
    [at(entryRaw.path)]: { get: getRaw(channel) },
    ...(receiptChannels(channel).length > 0 && { [at(entryLadder.path)]: { get: getLadder(channel) } }),
  }
}

const readErrors = [...usualErrors, 403] as const

function words(
  channel: Channel,
  id: RouteId,
  form: '' | 'Get' = '',
): Pick<Operation, 'operationId' | 'tags' | 'summary' | 'description'> {
  const { summary, description } = channelProse[id]
  return {
    operationId: `${id}${form}${modelName(channel)}`,
    tags: [channel.label],
    summary: form === '' ? `${summary}: ${channel.label}` : `${summary}: ${channel.label} (GET form)`,
    description: description.replaceAll('{model}', channel.modelName),
  }
}

function body(schema: JsonSchema): { requestBody: JsonSchema } {
  return { requestBody: { content: json(schema) } }
}

function listAnswer(channel: Channel): JsonSchema {
  const { response } = routeSchemas(entryList, channelProse.entryList)
  const data = { type: 'array', items: ref(modelName(channel)) }
  return { ...response, properties: { ...propertiesOf(response), data } }
}

/** A query that suits the channel: what failed this year, where anything can fail. */
function sampleQuery(channel: Channel) {
  const status = fieldOf(channel, channel.status)
  const options = status.kind === 'status' ? status.options : []
  const failed = options.filter(({ tone }) => tone === 'failed')
  const values = (failed.length > 0 ? failed : options).slice(0, 2).map(({ value }) => value)
  return { [channel.status]: values, [channel.time]: { _type: 'GreaterThanOrEqual', value: '2026-01-01' } }
}

function sampleSelect(channel: Channel) {
  const relation = channel.fields.find((field) => field.kind === 'relation')
  const named = relation?.kind === 'relation' ? { [relation.key]: { [relation.labelKey]: true } } : {}
  const keys = [channel.time, channel.contact, channel.status]
  return { ...Object.fromEntries(keys.map((key) => [key, true])), ...named }
}

const pageParameters = [
  { name: 'limit', in: 'query', schema: limitSchema, description: 'Entries on a page.' },
  { name: 'skip', in: 'query', schema: skipSchema, description: 'Entries left out before the page.' },
]

function jsonParameter(name: string, schema: JsonSchema): JsonSchema {
  return { name, in: 'query', description: 'As JSON.', content: json(schema) }
}

function postList(channel: Channel): Operation {
  const request = { query: sampleQuery(channel), select: sampleSelect(channel), sort: { [channel.time]: -1 } }
  return {
    ...words(channel, 'entryList'),
    parameters: pageParameters,
    ...body(listRequest(channel)),
    responses: answers(listAnswer(channel), readErrors),
    'x-codeSamples': samples(curl({ path: `/api/${channel.resource}/get-list?limit=20`, body: request })),
  }
}

function getList(channel: Channel): Operation {
  const name = modelName(channel)
  const asked = [
    `query=${JSON.stringify({ [channel.contact]: { _type: 'EndsWith', value: '7' } })}`,
    `select=${JSON.stringify({ [channel.contact]: true })}`,
  ]
  return {
    ...words(channel, 'entryList', 'Get'),
    parameters: [
      ...pageParameters,
      jsonParameter('query', ref(`${name}Query`)),
      jsonParameter('select', ref(`${name}Select`)),
      jsonParameter('sort', ref(`${name}Sort`)),
    ],
    responses: answers(listAnswer(channel), readErrors),
    'x-codeSamples': samples(
      curl({
        path: `/api/${channel.resource}/get-list`,
        options: ['-G', '-d limit=5', ...asked.map((each) => `--data-urlencode '${each}'`)],
      }),
    ),
  }
}

function postCount(channel: Channel): Operation {
  return {
    ...words(channel, 'entryCount'),
    ...body(closedObject({ query: ref(`${modelName(channel)}Query`) })),
    responses: answers(routeSchemas(entryCount, channelProse.entryCount).response, readErrors),
    'x-codeSamples': samples(curl({ path: `/api/${channel.resource}/count`, body: { query: sampleQuery(channel) } })),
  }
}

function postValues(channel: Channel): Operation {
  const { request, response } = routeSchemas(fieldValues, channelProse.fieldValues)
  const offered = channel.fields.filter(({ filter }) => filter).map(({ key }) => key)
  const properties = {
    ...propertiesOf(request),
    field: { ...propertiesOf(request).field, enum: offered },
    query: ref(`${modelName(channel)}Query`),
  }
  return {
    ...words(channel, 'fieldValues'),
    ...body({ ...request, properties }),
    responses: answers(response, readErrors),
    'x-codeSamples': samples(
      curl({ path: `/api/${channel.resource}/values`, body: { field: channel.status, limit: 10 } }),
    ),
  }
}

function postFacets(channel: Channel): Operation {
  const { request, response } = routeSchemas(entryFacets, channelProse.entryFacets)
  const offered = channel.fields.filter(({ facet }) => facet).map(({ key }) => key)
  const properties = {
    ...propertiesOf(request),
    fields: { ...propertiesOf(request).fields, items: { type: 'string', enum: offered } },
    query: ref(`${modelName(channel)}Query`),
  }
  return {
    ...words(channel, 'entryFacets'),
    ...body({ ...request, properties }),
    responses: answers(response, readErrors),
    'x-codeSamples': samples(
      curl({ path: `/api/${channel.resource}/facets`, body: { fields: [channel.status, 'country'], limit: 5 } }),
    ),
  }
}

function postHistogram(channel: Channel): Operation {
  const { request, response } = routeSchemas(entryHistogram, channelProse.entryHistogram)
  const properties = { ...propertiesOf(request), query: ref(`${modelName(channel)}Query`) }
  return {
    ...words(channel, 'entryHistogram'),
    ...body({ ...request, properties }),
    responses: answers(response, readErrors),
    'x-codeSamples': samples(
      curl({ path: `/api/${channel.resource}/histogram`, body: { timezone: 'Europe/Berlin', step: 'P1D' } }),
    ),
  }
}

function postItem(channel: Channel): Operation {
  return {
    ...words(channel, 'entryItem'),
    parameters: [idParameter],
    ...body(closedObject({ select: ref(`${modelName(channel)}Select`) })),
    responses: answers(ref(modelName(channel)), [...readErrors, 404]),
    'x-codeSamples': samples(
      onFirstEntry(channel.resource, { end: 'get-item', body: { select: sampleSelect(channel) } }),
    ),
  }
}

function getItem(channel: Channel): Operation {
  return {
    ...words(channel, 'entryItem', 'Get'),
    parameters: [idParameter, jsonParameter('select', ref(`${modelName(channel)}Select`))],
    responses: answers(ref(modelName(channel)), [...readErrors, 404]),
    'x-codeSamples': samples(
      onFirstEntry(channel.resource, {
        end: 'get-item',
        options: ['-G', `--data-urlencode 'select=${JSON.stringify({ [channel.status]: true })}'`],
      }),
    ),
  }
}

function getLive(channel: Channel): Operation {
  const name = modelName(channel)
  const { request, response } = routeSchemas(entryLive, channelProse.entryLive)
  const { since, ago } = propertiesOf(request)
  const entries = { type: 'array', items: ref(name) }
  const properties = { ...propertiesOf(response), entries, changed: entries }
  const told = answers({ ...response, properties }, [400, 401, 403, 429, 500, 503])
  const stream = { description: channelProse.entryLive.events, type: 'string' }
  return {
    ...words(channel, 'entryLive'),
    parameters: [
      ...queryParameters(closedObject({ ...(since && { since }), ...(ago && { ago }) })),
      jsonParameter('query', ref(`${name}Query`)),
      jsonParameter('select', ref(`${name}Select`)),
    ],
    responses: {
      ...told,
      200: { ...told[200], content: { ...json({ ...response, properties }), 'text/event-stream': { schema: stream } } },
    },
    'x-codeSamples': samples(
      curl({ path: `/api/${channel.resource}/live?ago=60` }),
      curl({
        path: `/api/${channel.resource}/live`,
        options: ['-N', '--max-time 2', "-H 'Accept: text/event-stream'"],
      }),
    ),
  }
}

function getRaw(channel: Channel): Operation {
  return {
    ...words(channel, 'entryRaw'),
    parameters: [idParameter],
    responses: {
      ...answers(routeSchemas(entryRaw, channelProse.entryRaw).response, [400, 401, 403, 500, 503]),
      404: errorResponse(404),
    },
    'x-codeSamples': samples(onFirstEntry(channel.resource, { end: 'raw' })),
  }
}

function getLadder(channel: Channel): Operation {
  return {
    ...words(channel, 'entryLadder'),
    parameters: [idParameter],
    responses: {
      ...answers(routeSchemas(entryLadder, channelProse.entryLadder).response, [400, 401, 403, 500, 503]),
      404: errorResponse(404),
    },
    'x-codeSamples': samples(onFirstEntry(channel.resource, { end: 'ladder' })),
  }
}
