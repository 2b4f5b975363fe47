// The OpenAPI document, built from the channels and the contract's routes. Nothing in it is written twice.
import { channels } from '#contract/channels/index.ts'
import { sessionCookie } from '../access/access.ts'
import { channelPaths } from './channel-operations.ts'
import { channelSchemas } from './channel-schemas.ts'
import type { JsonSchema } from './json-schema.ts'
import type { Paths } from './operation.ts'
import { operatorSchemas } from './operator-schemas.ts'
import { overview } from './overview.ts'
import { directionSchemas, relationSchemas } from './relation-schemas.ts'
import { errorResponses, errorSchema } from './responses.ts'
import { sharedPaths } from './shared-operations.ts'

export interface OpenApiDocument {
  readonly openapi: string
  readonly info: JsonSchema
  readonly servers: readonly JsonSchema[]
  readonly tags: readonly JsonSchema[]
  readonly security: readonly JsonSchema[]
  readonly paths: Paths
  readonly components: Readonly<
    Record<'securitySchemes' | 'responses' | 'schemas', Readonly<Record<string, JsonSchema>>>
  >
}

const otherTags = {
  Costs: 'Sums of what the sources charged.',
  Lookup: 'One number, every channel.',
  Import: 'Rows in.',
  Sources: 'What is mirrored, for the owner key; and whether a range is complete.',
  SendZen: 'The log API of SendZen, as its own clients call it.',
  Exports: 'Files that are being written.',
  Budgets: 'What costs may come to in a month, and who is told.',
  Views: 'Saved views of the logs.',
  'Rate cards': 'Prices that estimates are made by.',
  Keys: 'API keys of a project.',
  Revealing: 'The mask, lifted from one entry or contact for some minutes.',
  'Audit log': 'Who did or saw what.',
  'Personal data': 'How long it is kept, and the erasure of one contact.',
  Session: 'The console’s cookie.',
  Installation: 'What runs here.',
}

/** The whole document. `version` is the gateway's. */
export function buildDocument(version: string): OpenApiDocument {
  return {
    openapi: '3.1.1',
    info: {
      title: 'Tollbook API',
      version,
      description: overview,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/', description: 'This gateway' }],
    tags: [
      ...channels.map(({ label, modelName, readPermission, direction }) => ({
        name: label,
        description: `${modelName}, ${direction}. Needs ${readPermission}, or a permission that opens every log.`,
      })),
      ...Object.entries(otherTags).map(([name, description]) => ({ name, description })),
    ],
    security: [{ apiKey: [] }, { cookie: [] }],
    paths: Object.assign({}, ...channels.map(channelPaths), sharedPaths()),
    components: {
      securitySchemes: {
        apiKey: {
          type: 'apiKey',
          in: 'header',
          name: 'ApiKey',
          description: 'A key of one project, or the owner key.',
        },
        bearer: { type: 'http', scheme: 'bearer', description: 'The same keys, on /v1/logs alone.' },
        cookie: {
          type: 'apiKey',
          in: 'cookie',
          name: sessionCookie,
          description: 'The console’s own, from its own pages.',
        },
      },
      responses: errorResponses(),
      schemas: {
        ...Object.assign({}, ...channels.map(channelSchemas)),
        ...relationSchemas(),
        ...operatorSchemas(),
        ...directionSchemas,
        Error: errorSchema(),
      },
    },
  }
}
