import { costChange } from '#contract/routes/cost-change.ts'
import { costExport, costExportFormats } from '#contract/routes/cost-export.ts'
import { costWaste } from '#contract/routes/cost-waste.ts'
import { costSummary } from '#contract/routes/costs.ts'
import type { Route } from '#contract/routes/define-route.ts'
import { exportTypes } from '#contract/routes/export.ts'
import { story } from '#contract/routes/story.ts'
import { channelIds, first } from './channel-ids.ts'
import { curl, take } from './curl.ts'
import type { JsonSchema } from './json-schema.ts'
import type { Made } from './made-operation.ts'
import { propertiesOf, routeSchemas } from './operation.ts'
import { sharedProse } from './prose/shared-prose.ts'
import { json } from './responses.ts'

export const costOperations: readonly Made[] = [
  {
    route: costSummary,
    tag: 'Costs',
    errors: [403],
    sample: curl({
      path: costSummary.path,
      body: {
        from: '2026-01-01',
        to: '2027-01-01',
        timezone: 'Europe/Berlin',
        interval: 'month',
        groupBy: ['channel'],
        compare: 'previous-year',
      },
    }),
    change: ({ requestBody }) => ({ requestBody: withChannelIds(requestBody) }),
  },
  {
    route: costExport,
    tag: 'Costs',
    errors: [403],
    sample: curl({
      path: costExport.path,
      body: { from: '2026-10-01', to: '2026-11-01', groupBy: ['team'], format: 'parquet' },
      options: ['-o costs.parquet'],
    }),
    change: ({ requestBody, responses }) => ({
      requestBody: withChannelIds(requestBody, costExport),
      responses: { ...responses, 200: { description: 'The file, whole.', content: costFile() } },
    }),
  },
  {
    route: costChange,
    tag: 'Costs',
    errors: [403],
    sample: curl({ path: costChange.path, body: { from: '2026-10-01', to: '2026-11-01', timezone: 'Europe/Berlin' } }),
    change: ({ requestBody }) => ({ requestBody: withChannelIds(requestBody, costChange) }),
  },
  {
    route: costWaste,
    tag: 'Costs',
    errors: [403],
    sample: curl({ path: costWaste.path, body: { from: '2026-01-01', to: '2027-01-01' } }),
    change: ({ requestBody }) => ({ requestBody: withChannelIds(requestBody, costWaste) }),
  },
]

export const storyOperation: Made = {
  route: story,
  tag: 'Costs',
  errors: [403, 404],
  sample: storySample(),
}

/** Of the incident that most entries are of; most of all may be of none. */
function storySample(): string {
  const values = curl({ path: `/api/${first?.resource}/values`, body: { field: 'incident', limit: 2 } })
  return `${take('ID', 'id', values)}\n${curl({ path: `${story.path}?kind=incident&id=$ID` })}`
}

// Any channel's columns may be tested, so a query's shape is that of the channels asked for.
function withChannelIds(body: JsonSchema = {}, route: Route = costSummary): JsonSchema {
  const { request } = routeSchemas(route, sharedProse[route.id as keyof typeof sharedProse])
  const properties = propertiesOf(request)
  const asked = { ...properties.channels, items: channelIds }
  const query = { ...properties.query, type: 'object' }
  return { ...body, content: json({ ...request, properties: { ...properties, channels: asked, query } }) }
}

function costFile(): JsonSchema {
  const plain = (type: string) => [type.split(';')[0] ?? type, { schema: { type: 'string' } }] as const
  return Object.fromEntries(costExportFormats.map((format) => plain(exportTypes[format])))
}
