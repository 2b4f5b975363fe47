// Lists of entries, and how many there are.
import type { Channel } from '#contract/channels/index.ts'
import { entryCount, entryList } from '#contract/routes/logs.ts'
import { body, jsonParameter, readErrors, words } from './channel-parts.ts'
import { sampleQuery, sampleSelect } from './channel-samples.ts'
import { limitSchema, listRequest, skipSchema } from './channel-schemas.ts'
import { curl } from './curl.ts'
import { closedObject, type JsonSchema, ref } from './json-schema.ts'
import { modelName } from './names.ts'
import { answers, type Operation, propertiesOf, routeSchemas, samples } from './operation.ts'
import { entryProse } from './prose/entry-prose.ts'

const pageParameters = [
  { name: 'limit', in: 'query', schema: limitSchema, description: 'Entries on a page.' },
  { name: 'skip', in: 'query', schema: skipSchema, description: 'Entries left out before the page.' },
]

export function postList(channel: Channel): Operation {
  const request = { query: sampleQuery(channel), select: sampleSelect(channel), sort: { [channel.time]: -1 } }
  return {
    ...words(channel, entryList, entryProse.entryList),
    parameters: pageParameters,
    ...body(listRequest(channel)),
    responses: answers(listAnswer(channel), readErrors),
    'x-codeSamples': samples(curl({ path: `/api/${channel.resource}/get-list?limit=20`, body: request })),
  }
}

export function getList(channel: Channel): Operation {
  const name = modelName(channel)
  const asked = [
    `query=${JSON.stringify({ [channel.contact]: { _type: 'EndsWith', value: '7' } })}`,
    `select=${JSON.stringify({ [channel.contact]: true })}`,
  ]
  return {
    ...words(channel, entryList, entryProse.entryList, 'Get'),
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

export function postCount(channel: Channel): Operation {
  return {
    ...words(channel, entryCount, entryProse.entryCount),
    ...body(closedObject({ query: ref(`${modelName(channel)}Query`) })),
    responses: answers(routeSchemas(entryCount, entryProse.entryCount).response, readErrors),
    'x-codeSamples': samples(curl({ path: `/api/${channel.resource}/count`, body: { query: sampleQuery(channel) } })),
  }
}

function listAnswer(channel: Channel): JsonSchema {
  const { response } = routeSchemas(entryList, entryProse.entryList)
  const data = { type: 'array', items: ref(modelName(channel)) }
  return { ...response, properties: { ...propertiesOf(response), data } }
}
