// Holds bodies against the schemas that the document has for them.

import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import type { OpenApiDocument } from './build-document.ts'
import type { Method, Operation } from './operation.ts'

export interface Checker {
  /** What is wrong with an answer of this operation and status; empty when nothing is. */
  answer(operation: string, status: number, body: unknown): string[]
  /** The same for what is sent. */
  request(operation: string, body: unknown): string[]
  /** The same for a response that several operations share. */
  shared(response: string, body: unknown): string[]
}

/** Operations are named as `POST /api/keys/{id}`. */
export function makeChecker(document: OpenApiDocument): Checker {
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  addFormats.default(ajv)
  ajv.addSchema(document, 'document')
  const check = (pointer: readonly string[], body: unknown) => {
    const at = pointer.map((part) => part.replaceAll('~', '~0').replaceAll('/', '~1')).map(encodeURIComponent)
    const validate = ajv.compile({ $ref: `document#/${at.join('/')}` })
    if (validate(body)) return []
    return (validate.errors ?? []).map(({ instancePath, message, params }) =>
      [instancePath, message, JSON.stringify(params)].join(' '),
    )
  }
  return {
    answer(operation, status, body) {
      const [method, path] = split(operation)
      const response = find(document, operation).responses[status]
      if (!response) return [`${operation} documents no ${status}`]
      const shared = typeof response.$ref === 'string' ? response.$ref.split('/').slice(1) : undefined
      return check([...(shared ?? ['paths', path, method, 'responses', String(status)]), ...jsonSchema], body)
    },
    shared: (response, body) => check(['components', 'responses', response, ...jsonSchema], body),
    request(operation, body) {
      const [method, path] = split(operation)
      return check(['paths', path, method, 'requestBody', ...jsonSchema], body)
    },
  }
}

const jsonSchema = ['content', 'application/json', 'schema']

/** The document's operation of this name. */
export function find(document: OpenApiDocument, operation: string): Operation {
  const [method, path] = split(operation)
  const found = document.paths[path]?.[method]
  if (!found) throw new Error(`${operation} is not in the document`)
  return found
}

/** Names of all operations. */
export function operationsOf(document: OpenApiDocument): string[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  )
}

function split(operation: string): [Method, string] {
  const [method = '', path = ''] = operation.split(' ')
  return [method.toLowerCase() as Method, path] // names come from the document or from a test
}
