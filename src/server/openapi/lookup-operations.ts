// The operations of the lookup: a contact, suggestions, an evidence pack, a list of numbers.
import { channels } from '#contract/channels/index.ts'
import { exportTypes } from '#contract/routes/export.ts'
import { lookup } from '#contract/routes/lookup.ts'
import { lookupEvidence } from '#contract/routes/lookup-evidence.ts'
import { lookupList } from '#contract/routes/lookup-list.ts'
import { lookupSuggest } from '#contract/routes/lookup-suggest.ts'
import { matchKinds } from '#contract/routes/lookup-words.ts'
import { lookupEntry } from './channel-schemas.ts'
import { curl } from './curl.ts'
import type { JsonSchema } from './json-schema.ts'
import type { Made } from './made-operation.ts'
import { propertiesOf, routeSchemas } from './operation.ts'
import { sharedProse } from './prose/shared-prose.ts'
import { json } from './responses.ts'

export const lookupOperations: readonly Made[] = [
  {
    route: lookup,
    tag: 'Lookup',
    sample: curl({ path: lookup.path, options: ['-G', "--data-urlencode 'number=+1 (555) 123-4567'"] }),
    change: ({ responses }) => ({ responses: { ...responses, 200: lookupAnswer() } }),
  },
  {
    route: lookupSuggest,
    tag: 'Lookup',
    errors: [403],
    sample: curl({ path: lookupSuggest.path, options: ['-G', '-d text=anna'] }),
  },
  {
    route: lookupEvidence,
    tag: 'Lookup',
    errors: [403, 429],
    sample: curl({
      path: lookupEvidence.path,
      options: ['-G', "--data-urlencode 'number=+1 (555) 123-4567'", '-d timezone=Europe/Berlin', '-o pack.ndjson'],
    }),
    change: ({ responses }) => ({ responses: { ...responses, 200: evidenceFile() } }),
  },
  {
    route: lookupList,
    tag: 'Lookup',
    errors: [403],
    sample: curl({ path: lookupList.path, body: { numbers: ['+1 (555) 123-4567', '0151 23454567'] } }),
  },
]

function lookupAnswer(): JsonSchema {
  const { response } = routeSchemas(lookup, sharedProse.lookup)
  const properties = propertiesOf(response)
  const entries = {
    ...properties.entries,
    items: { anyOf: channels.map((each) => lookupEntry(each, { enum: matchKinds })) },
  }
  return { description: 'Done.', content: json({ ...response, properties: { ...properties, entries } }) }
}

function evidenceFile(): JsonSchema {
  const [type = ''] = exportTypes.ndjson.split(';')
  const description = 'The file. It is incomplete when its last line has no hash.'
  return { description, content: { [type]: { schema: { type: 'string' } } } }
}
