// Exports, of every channel in the same form.
import type { Channel } from '#contract/channels/index.ts'
import { exportCheck, exportRows, exportTypes } from '#contract/routes/export.ts'
import { readErrors, words } from './channel-parts.ts'
import { curl } from './curl.ts'
import { closedObject, type JsonSchema, ref } from './json-schema.ts'
import { modelName } from './names.ts'
import { answers, documentPath, type Operation, type Paths, propertiesOf, routeSchemas, samples } from './operation.ts'
import { exportProse } from './prose/export-prose.ts'
import { json } from './responses.ts'

export function exportPaths(channel: Channel): Paths {
  const at = (path: string) => documentPath(path.replace(':resource', channel.resource))
  return {
    [at(exportCheck.path)]: { post: checkOperation(channel) },
    [at(exportRows.path)]: { post: rowsOperation(channel) },
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
  const { request, response } = routeSchemas(exportCheck, exportProse.exportCheck)
  return {
    ...words(channel, exportCheck, exportProse.exportCheck),
    ...requestBody(channel, request),
    responses: answers(response, readErrors),
    'x-codeSamples': samples(curl({ path: `/api/${channel.resource}/export-check`, body: { format: 'csv' } })),
  }
}

function rowsOperation(channel: Channel): Operation {
  const { request } = routeSchemas(exportRows, exportProse.exportRows)
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
    ...words(channel, exportRows, exportProse.exportRows),
    ...requestBody(channel, request),
    responses: {
      ...answers({}, [...readErrors, 409, 429]),
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
