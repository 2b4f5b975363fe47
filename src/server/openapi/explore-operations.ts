// Values, facets and bars over the entries of a channel.
import type { Channel } from '#contract/channels/index.ts'
import { entryFacets, entryHistogram } from '#contract/routes/explore.ts'
import { fieldValues } from '#contract/routes/logs.ts'
import { body, readErrors, words } from './channel-parts.ts'
import { curl } from './curl.ts'
import { ref } from './json-schema.ts'
import { modelName } from './names.ts'
import { answers, type Operation, propertiesOf, routeSchemas, samples } from './operation.ts'
import { exploreProse } from './prose/explore-prose.ts'

export function postValues(channel: Channel): Operation {
  const { request, response } = routeSchemas(fieldValues, exploreProse.fieldValues)
  const offered = channel.fields.filter(({ filter }) => filter).map(({ key }) => key)
  const properties = {
    ...propertiesOf(request),
    field: { ...propertiesOf(request).field, enum: offered },
    query: ref(`${modelName(channel)}Query`),
  }
  return {
    ...words(channel, fieldValues, exploreProse.fieldValues),
    ...body({ ...request, properties }),
    responses: answers(response, readErrors),
    'x-codeSamples': samples(
      curl({ path: `/api/${channel.resource}/values`, body: { field: channel.status, limit: 10 } }),
    ),
  }
}

export function postFacets(channel: Channel): Operation {
  const { request, response } = routeSchemas(entryFacets, exploreProse.entryFacets)
  const offered = channel.fields.filter(({ facet }) => facet).map(({ key }) => key)
  const properties = {
    ...propertiesOf(request),
    fields: { ...propertiesOf(request).fields, items: { type: 'string', enum: offered } },
    query: ref(`${modelName(channel)}Query`),
  }
  return {
    ...words(channel, entryFacets, exploreProse.entryFacets),
    ...body({ ...request, properties }),
    responses: answers(response, readErrors),
    'x-codeSamples': samples(
      curl({ path: `/api/${channel.resource}/facets`, body: { fields: [channel.status, 'country'], limit: 5 } }),
    ),
  }
}

export function postHistogram(channel: Channel): Operation {
  const { request, response } = routeSchemas(entryHistogram, exploreProse.entryHistogram)
  const properties = { ...propertiesOf(request), query: ref(`${modelName(channel)}Query`) }
  return {
    ...words(channel, entryHistogram, exploreProse.entryHistogram),
    ...body({ ...request, properties }),
    responses: answers(response, readErrors),
    'x-codeSamples': samples(
      curl({ path: `/api/${channel.resource}/histogram`, body: { timezone: 'Europe/Berlin', step: 'P1D' } }),
    ),
  }
}
