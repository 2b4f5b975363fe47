// Exports, of every channel in the same form.
import type { Channel } from '#contract/channels/index.ts'
import { exportCheck, exportRows, exportTypes } from '#contract/routes/export.ts'
import { curl } from './curl.ts'
import { closedObject, type JsonSchema, ref } from './json-schema.ts'
import { modelName } from './names.ts'
import { answers, documentPath, type Operation, type Paths, propertiesOf, routeSchemas, samples } from './operation.ts'
import { channelProse } from './prose.ts'
import { json, usualErrors } from './responses.ts'

const errors = [...usualErrors, 403] as const

export function exportPaths(channel: Channel): Paths {
  const at = (path: string) => documentPath(path.replace(':resource', channel.resource))
  return {
    [at(exportCheck.path)]: { post: checkOperation(channel) },
    [at(exportRows.path)]: { post: rowsOperation(channel) },
  }
}

function words(channel: Channel, id: 'exportCheck' | 'exportRows') {
  const { summary, description } = channelProse[id]
  return {
    operationId: `${id}${modelName(channel)}`,
    tags: [channel.label],
    summary: `${summary}: ${channel.label}`,
    description: description.replaceAll('{model}', channel.modelName),
  }
}

function requestBody(channel: Channel, request: JsonSchema): { requestBody: JsonSchema } {
  const given = propertiesOf(request)
  const keys = channel.fields.map(({ key }) => key)
  const properties = {
    ...given,
    query: ref(`${modelName(channel)}Query`),
    columns: { ...given.columns, items: { type: 'string', enum: keys } },
    ...(given.sort && { sort: ref(`${modelName(channel)}Sort`) }),
  }
  return { requestBody: { content: json({ ...request, properties }) } }
}

function checkOperation(channel: Channel): Operation {
  const { request, response } = routeSchemas(exportCheck, channelProse.exportCheck)
  return {
    ...words(channel, 'exportCheck'),
    ...requestBody(channel, request),
    responses: answers(response, errors),
    'x-codeSamples': samples(curl({ path: `/api/${channel.resource}/export-check`, body: { format: 'csv' } })),
  }
}

function rowsOperation(channel: Channel): Operation {
  const { request } = routeSchemas(exportRows, channelProse.exportRows)
  const document = closedObject(
    {
      data: { type: 'array', items: { type: 'object' }, description: 'As get-list has them, costs as text.' },
      count: { type: 'integer' },
      costInUSDCents: { type: ['string', 'null'] },
    },
    ['data', 'count', 'costInUSDCents'],
  )
  const plain = (type: string) => [type.split(';')[0] ?? type, { schema: { type: 'string' } }] as const
  const { csv, ndjson, parquet } = exportTypes
  const content = { ...json(document), ...Object.fromEntries([csv, ndjson, parquet].map(plain)) }
  return {
    ...words(channel, 'exportRows'),
    ...requestBody(channel, request),
    responses: {
      ...answers({}, [...errors, 409, 429]),
      200: { description: 'The file. It is incomplete when the connection ends with an error.', content },
    },
    'x-codeSamples': samples(
      curl({
        path: `/api/${channel.resource}/export`,
        body: { format: 'csv', columns: [channel.time, channel.contact, channel.status], timezone: 'Europe/Berlin' },
      }),
    ),
  }
}
