// The operations that are not a channel's: costs, import, keys, session, SendZen's log, the installation.
import { exportCancel, exportProgress } from '#contract/routes/export.ts'
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
import { importRows, status } from '#contract/routes/system.ts'
import { viewCreate, viewDelete, viewList, viewPin, viewUpdate } from '#contract/routes/views.ts'
import { auditOperations } from './audit-operations.ts'
import { budgetOperations } from './budget-operations.ts'
import { channelIds, first } from './channel-ids.ts'
import { costOperations, storyOperation } from './cost-operations.ts'
import { curl, onEachSource, onNewExport, onNewKey, onNewView } from './curl.ts'
import type { JsonSchema } from './json-schema.ts'
import { lookupOperations } from './lookup-operations.ts'
import { type Made, madeOperation } from './made-operation.ts'
import { documentPath, type Method, type Operation, type Paths } from './operation.ts'
import { privacyOperations } from './privacy-operations.ts'
import { probePaths } from './probe-paths.ts'
import { sharedProse } from './prose/shared-prose.ts'
import { rateCardOperations } from './rate-card-operations.ts'
import { sendzenErrors } from './responses.ts'
import { revealOperations } from './reveal-operations.ts'
import { sessionOperations } from './session-operations.ts'

const made: readonly Made[] = [
  ...costOperations,
  ...lookupOperations,
  storyOperation,
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

export function sharedPaths(): Paths {
  const paths: Record<string, Partial<Record<Method, Operation>>> = {}
  for (const each of made) {
    const path = documentPath(each.route.path)
    paths[path] = { ...paths[path], [each.route.method.toLowerCase()]: madeOperation(each) }
  }
  return { ...paths, ...probePaths }
}

// On the wire it is an integer: the contract holds it as text, because a JavaScript number would round it.
function withTicks(response: JsonSchema): JsonSchema {
  const text = JSON.stringify(response)
  return JSON.parse(text.replace(/("created_at":)\{[^{}]*\}/, '$1{"type":"integer","format":"int64"}')) as JsonSchema
}
