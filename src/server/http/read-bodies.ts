// How bodies become values, as on the real server: JSON and forms are read, a body of another type is not.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { ApiError, badRequest } from '#contract/api-error.ts'
import { readForm } from './read-form.ts'

export const BODY_BYTES = 1024 * 1024

/** Objects and lists within each other. Nothing that is asked here needs more, and writing deeper ones exhausts the stack. */
const MAX_DEPTH = 40

export function readBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, async (request: FastifyRequest, bytes: Buffer) =>
    readJson(textOf(request, bytes), 'The body'),
  )
  app.addContentTypeParser(FORM, { parseAs: 'buffer' }, async (request: FastifyRequest, bytes: Buffer) => {
    const text = textOf(request, bytes)
    // What `curl -d` sends without a header is JSON under another name: not reading it would answer another question.
    if (/^\s*[{[]/.test(text))
      throw badRequest('The body is JSON: send it as Content-Type: application/json.', undefined, 'bad_request')
    return readForm(text)
  })
  app.addContentTypeParser('*', { parseAs: 'buffer' }, async () => undefined)
}

const FORM = 'application/x-www-form-urlencoded'

/** Throws a 400 unless the bytes are UTF-8 text. */
function textOf(request: FastifyRequest, bytes: Buffer): string {
  const encoding = request.headers['content-encoding'] ?? 'identity'
  if (encoding !== 'identity')
    throw new ApiError(415, 'unsupported_media_type', `Send the body as it is, not with Content-Encoding: ${encoding}.`)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw badRequest('The body is not UTF-8 text.', undefined, 'bad_request')
  }
}

/** The value of JSON text; nothing at all is an empty object. `name` stands in front of what is wrong. */
export function readJson(text: string, name: string, path?: string): unknown {
  if (text.trim() === '') return {}
  if (isDeeper(text, MAX_DEPTH)) throw badRequest(`${name} is nested deeper than ${MAX_DEPTH} levels.`, path)
  try {
    // Keys such as __proto__ become plain keys, which no channel has.
    return JSON.parse(text)
  } catch (error) {
    throw badRequest(`${name} is not JSON: ${error instanceof Error ? error.message : error}`, path, 'bad_request')
  }
}

function isDeeper(text: string, limit: number): boolean {
  let depth = 0
  let inString = false
  for (let index = 0; index < text.length; index++) {
    const char = text.charCodeAt(index)
    if (inString) {
      if (char === BACKSLASH) index++
      else if (char === QUOTE) inString = false
    } else if (char === QUOTE) inString = true
    else if (char === OPEN_LIST || char === OPEN_OBJECT) {
      if (++depth > limit) return true
    } else if (char === CLOSE_LIST || char === CLOSE_OBJECT) depth--
  }
  return false
}

const [QUOTE, BACKSLASH, OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [...'"\\[]{}'].map((char) =>
  char.charCodeAt(0),
)
