// One entry: itself, what its source sent, and what became of it.
import type { Channel } from '#contract/channels/index.ts'
import { entryLadder } from '#contract/routes/ladder.ts'
import { entryItem, entryRaw } from '#contract/routes/logs.ts'
import { body, jsonParameter, readErrors, words } from './channel-parts.ts'
import { sampleSelect } from './channel-samples.ts'
import { onFirstEntry } from './curl.ts'
import { closedObject, ref } from './json-schema.ts'
import { modelName } from './names.ts'
import { answers, idParameter, type Operation, routeSchemas, samples } from './operation.ts'
import { entryProse } from './prose/entry-prose.ts'
import { errorResponse } from './responses.ts'

export function postItem(channel: Channel): Operation {
  return {
    ...words(channel, entryItem, entryProse.entryItem),
    parameters: [idParameter],
    ...body(closedObject({ select: ref(`${modelName(channel)}Select`) })),
    responses: answers(ref(modelName(channel)), [...readErrors, 404]),
    'x-codeSamples': samples(
      onFirstEntry(channel.resource, { end: 'get-item', body: { select: sampleSelect(channel) } }),
    ),
  }
}

export function getItem(channel: Channel): Operation {
  return {
    ...words(channel, entryItem, entryProse.entryItem, 'Get'),
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

export function getRaw(channel: Channel): Operation {
  return {
    ...words(channel, entryRaw, entryProse.entryRaw),
    parameters: [idParameter],
    responses: {
      ...answers(routeSchemas(entryRaw, entryProse.entryRaw).response, [400, 401, 403, 500, 503]),
      404: errorResponse(404),
    },
    'x-codeSamples': samples(onFirstEntry(channel.resource, { end: 'raw' })),
  }
}

export function getLadder(channel: Channel): Operation {
  return {
    ...words(channel, entryLadder, entryProse.entryLadder),
    parameters: [idParameter],
    responses: {
      ...answers(routeSchemas(entryLadder, entryProse.entryLadder).response, [400, 401, 403, 500, 503]),
      404: errorResponse(404),
    },
    'x-codeSamples': samples(onFirstEntry(channel.resource, { end: 'ladder' })),
  }
}
