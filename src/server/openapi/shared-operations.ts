// The operations that are not a channel's: costs, import, keys, session, SendZen's log, the installation.
import { channels } from '#contract/channels/index.ts'
import { costChange } from '#contract/routes/cost-change.ts'
import { costExport, costExportFormats } from '#contract/routes/cost-export.ts'
import { costWaste } from '#contract/routes/cost-waste.ts'
import { costSummary } from '#contract/routes/costs.ts'
import type { Route } from '#contract/routes/define-route.ts'
import { exportCancel, exportProgress, exportTypes } from '#contract/routes/export.ts'
import { keyCreate, keyList, keyRevoke, keyUpdate } from '#contract/routes/keys.ts'
import { sendzenLogs } from '#contract/routes/sendzen.ts'
import {
  coverage,
  quarantineList,
  quarantineRetry,
  sourceAct,
  sourceList,
  sourceTest,
} from '#contract/routes/sources.ts'
import { story } from '#contract/routes/story.ts'
import { importRows, status } from '#contract/routes/system.ts'
import { viewCreate, viewDelete, viewList, viewPin, viewUpdate } from '#contract/routes/views.ts'
import { auditOperations } from './audit-operations.ts'
import { budgetOperations } from './budget-operations.ts'
import { curl, onEachSource, onNewExport, onNewKey, onNewView, take } from './curl.ts'
import { closedObject, type JsonSchema } from './json-schema.ts'
import { lookupOperations } from './lookup-operations.ts'
import {
  answers,
  documentPath,
  idParameter,
  type Method,
  type Operation,
  type Paths,
  propertiesOf,
  queryParameters,
  routeSchemas,
  samples,
  sourceIdParameter,
} from './operation.ts'
import { privacyOperations } from './privacy-operations.ts'
import { sharedProse } from './prose/shared-prose.ts'
import { rateCardOperations } from './rate-card-operations.ts'
import { type ErrorStatus, json, sendzenErrors, usualErrors } from './responses.ts'
import { revealOperations } from './reveal-operations.ts'
import { sessionOperations } from './session-operations.ts'

export interface Made {
  readonly route: Route
  readonly tag: string
  readonly sample: string
  readonly errors?: readonly ErrorStatus[]
  readonly change?: (operation: Operation) => Partial<Operation>
}

const [first] = channels
const channelIds = { enum: channels.map(({ id }) => id) }

const made: readonly Made[] = [
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
  ...lookupOperations,
  {
    route: story,
    tag: 'Costs',
    errors: [403, 404],
    sample: storySample(),
  },
  {
    route: importRows,
    tag: 'Import',
    errors: [403],
    // A line that is no row: it shows the report and leaves nothing behind.
    sample: `echo '{"createdAt": "yesterday"}' |\n  ${curl({
      path: `${importRows.path}?channel=${first?.id}`,
      options: ["-H 'Content-Type: application/x-ndjson'", '--data-binary @-'],
    })}`,
    change: () => ({
      parameters: [
        {
          name: 'channel',
          in: 'query',
          required: true,
          description: sharedProse.importRows.input.channel,
          schema: channelIds,
        },
      ],
      requestBody: {
        description: 'NDJSON: one JSON object a line.',
        content: { 'application/x-ndjson': { schema: { type: 'string' } } },
      },
    }),
  },
  { route: keyList, tag: 'Keys', errors: [403], sample: curl({ path: keyList.path }) },
  { route: keyCreate, tag: 'Keys', errors: [403], sample: onNewKey('create') },
  { route: keyUpdate, tag: 'Keys', errors: [403, 404], sample: onNewKey('update') },
  { route: keyRevoke, tag: 'Keys', errors: [403, 404], sample: onNewKey('revoke') },
  ...revealOperations,
  ...sessionOperations,
  {
    route: sendzenLogs,
    tag: 'SendZen',
    sample: curl({ path: `${sendzenLogs.path}?eventTypes=Incoming%20Message&pageSize=5`, key: 'Bearer' }),
    change: ({ responses }) => ({
      responses: { 200: withTicks(responses[200] ?? {}), ...sendzenErrors() },
      security: [{ bearer: [] }, { apiKey: [] }, { cookie: [] }],
    }),
  },
  { route: sourceList, tag: 'Sources', errors: [403], sample: curl({ path: sourceList.path }) },
  { route: sourceTest, tag: 'Sources', errors: [403, 404], sample: onEachSource({ end: 'test', body: {} }) },
  {
    route: sourceAct,
    tag: 'Sources',
    errors: [403, 404],
    sample: onEachSource({ end: 'act', body: { action: 'run' } }),
  },
  { route: quarantineList, tag: 'Sources', errors: [403, 404], sample: onEachSource({ end: 'quarantine' }) },
  {
    route: quarantineRetry,
    tag: 'Sources',
    errors: [403, 404],
    sample: onEachSource({ end: 'quarantine/retry', body: {} }),
  },
  { route: coverage, tag: 'Sources', errors: [403], sample: curl({ path: `${coverage.path}?channel=${first?.id}` }) },
  { route: exportProgress, tag: 'Exports', errors: [404], sample: onNewExport(first?.resource ?? '', 'GET') },
  { route: exportCancel, tag: 'Exports', errors: [404], sample: onNewExport(first?.resource ?? '', 'DELETE') },
  { route: viewList, tag: 'Views', sample: curl({ path: viewList.path }) },
  { route: viewCreate, tag: 'Views', errors: [403, 409], sample: onNewView(first?.id ?? '', 'create') },
  { route: viewUpdate, tag: 'Views', errors: [403, 404, 409], sample: onNewView(first?.id ?? '', 'update') },
  { route: viewPin, tag: 'Views', errors: [403, 404], sample: onNewView('costs', 'pin') },
  { route: viewDelete, tag: 'Views', errors: [403, 404], sample: onNewView(first?.id ?? '', 'delete') },
  ...budgetOperations,
  ...rateCardOperations,
  ...privacyOperations,
  ...auditOperations,
  { route: status, tag: 'Installation', sample: curl({ path: status.path }) },
]

/** Of the incident that most entries are of; most of all may be of none. */
function storySample(): string {
  const values = curl({ path: `/api/${first?.resource}/values`, body: { field: 'incident', limit: 2 } })
  return `${take('ID', 'id', values)}\n${curl({ path: `${story.path}?kind=incident&id=$ID` })}`
}

export function sharedPaths(): Paths {
  const paths: Record<string, Partial<Record<Method, Operation>>> = {}
  for (const each of made) {
    const path = documentPath(each.route.path)
    paths[path] = { ...paths[path], [each.route.method.toLowerCase()]: operation(each) }
  }
  return { ...paths, ...probes }
}

function operation({ route, tag, sample, errors = [], change }: Made): Operation {
  // build-document.test.ts holds every route against the prose.
  const words = sharedProse[route.id as keyof typeof sharedProse]
  const { request, response } = routeSchemas(route, words)
  const takesBody = route.method === 'POST' || route.method === 'PATCH'
  const parameters = [
    ...(route.path.includes(':id') ? [tag === 'Sources' ? sourceIdParameter : idParameter] : []),
    ...(route.method === 'GET' ? queryParameters(request) : []),
  ]
  const plain: Operation = {
    operationId: route.id,
    tags: [tag],
    summary: words.summary,
    description: words.description,
    ...(parameters.length > 0 && { parameters }),
    ...(takesBody && { requestBody: { required: true, content: json(request) } }),
    responses: answers(response, [...(takesBody ? usualErrors : ([400, 401, 500, 503] as const)), ...errors]),
    'x-codeSamples': samples(sample),
  }
  return { ...plain, ...change?.(plain) }
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

// On the wire it is an integer: the contract holds it as text, because a JavaScript number would round it.
function withTicks(response: JsonSchema): JsonSchema {
  const text = JSON.stringify(response)
  return JSON.parse(text.replace(/("created_at":)\{[^{}]*\}/, '$1{"type":"integer","format":"int64"}')) as JsonSchema
}

const says = (word: string) => closedObject({ status: { const: word } }, ['status'])

const isReady = closedObject({ status: { const: 'ready' }, store: { enum: ['ok', 'full', 'read-only'] } }, [
  'status',
  'store',
])

const probes: Paths = {
  '/healthz': {
    get: {
      operationId: 'healthz',
      tags: ['Installation'],
      summary: 'Alive',
      description: 'The process lives.',
      security: [],
      responses: answers(says('ok'), []),
      'x-codeSamples': samples(curl({ path: '/healthz', key: 'none' })),
    },
  },
  '/readyz': {
    get: {
      operationId: 'readyz',
      tags: ['Installation'],
      summary: 'Ready',
      description:
        'The store answers. `store` says whether it can be written as well: `full` (the disk is) and `read-only` let what is there be read.',
      security: [],
      responses: answers(isReady, [503]),
      'x-codeSamples': samples(curl({ path: '/readyz', key: 'none' })),
    },
  },
  '/api/openapi.json': {
    get: {
      operationId: 'openapi',
      tags: ['Installation'],
      summary: 'This document',
      description: 'OpenAPI 3.1, generated from the contract that the gateway serves.',
      security: [],
      responses: answers(
        { type: 'object', required: ['openapi', 'paths'], properties: { openapi: { type: 'string' } } },
        [],
      ),
      'x-codeSamples': samples(curl({ path: '/api/openapi.json', key: 'none' })),
    },
  },
}
