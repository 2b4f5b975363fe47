// What comes, as an answer or as a stream of events.
import type { Channel } from '#contract/channels/index.ts'
import { entryLive } from '#contract/routes/live.ts'
import { jsonParameter, words } from './channel-parts.ts'
import { curl } from './curl.ts'
import { closedObject, ref } from './json-schema.ts'
import { modelName } from './names.ts'
import { answers, type Operation, propertiesOf, queryParameters, routeSchemas, samples } from './operation.ts'
import { entryProse } from './prose/entry-prose.ts'
import { json } from './responses.ts'

export function getLive(channel: Channel): Operation {
  const name = modelName(channel)
  const { request, response } = routeSchemas(entryLive, entryProse.entryLive)
  const { since, ago } = propertiesOf(request)
  const entries = { type: 'array', items: ref(name) }
  const properties = { ...propertiesOf(response), entries, changed: entries }
  const told = answers({ ...response, properties }, [400, 401, 403, 429, 500, 503])
  const stream = { description: entryProse.entryLive.events, type: 'string' }
  return {
    ...words(channel, entryLive, entryProse.entryLive),
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
