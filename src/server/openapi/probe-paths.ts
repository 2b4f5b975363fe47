// What asks the gateway about itself: alive, ready, and this document.
import { curl } from './curl.ts'
import { closedObject } from './json-schema.ts'
import { answers, type Paths, samples } from './operation.ts'

const says = (word: string) => closedObject({ status: { const: word } }, ['status'])

const isReady = closedObject({ status: { const: 'ready' }, store: { enum: ['ok', 'full', 'read-only'] } }, [
  'status',
  'store',
])

export const probePaths: Paths = {
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
