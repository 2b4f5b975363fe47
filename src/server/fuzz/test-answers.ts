// What every answer must hold to, whatever was asked.
import { errorBody } from '#contract/api-error.ts'
import { type Boundary, leakIn } from './test-fuzz-world.ts'
import { type FuzzRequest, textOf } from './test-request.ts'

export interface FuzzAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly body: string
}

/** What is wrong with the answer, or undefined. */
export function faultOf(world: Boundary, request: FuzzRequest, answer: FuzzAnswer): string | undefined {
  const { status, body } = answer
  const isAnswer = status >= 200 && status < 300
  if (!isAnswer && !(status >= 400 && status < 500)) return `status ${status}: ${body.slice(0, 500)}`
  if (/DB::|Code: \d+\. |at \S+\.[tj]s:\d+|node_modules/.test(body) && !isFile(answer))
    return `inner workings: ${body.slice(0, 500)}`
  if (request.method === 'HEAD') return body === '' ? undefined : 'a HEAD with a body'
  if (!isAnswer) return faultOfError(request, answer) ?? faultOfScope(world, request, body, {})
  if (isFile(answer) || status === 204) return undefined
  const value = parse(isLines(answer) ? `[${body.trim().replaceAll('\n', ',')}]` : body)
  if (value === undefined) return `no JSON: ${body.slice(0, 200)}`
  return faultOfScope(world, request, body, value)
}

// The console's and the reference's files, and the document: no rows in them.
function isFile({ headers, body }: FuzzAnswer): boolean {
  return !/json/.test(String(headers['content-type'] ?? '')) ? true : body.startsWith('{"openapi"')
}

function isLines({ headers }: FuzzAnswer): boolean {
  return /x-ndjson/.test(String(headers['content-type'] ?? ''))
}

// As a client sends it: `/v1/logs//..` is `/v1/logs/`.
function pathOf(url: string): string {
  return URL.canParse(url, 'http://gateway') ? new URL(url, 'http://gateway').pathname : url
}

function faultOfError(request: FuzzRequest, { status, headers, body }: FuzzAnswer): string | undefined {
  const value = parse(body)
  const isSendzen = /^\/v1\/logs\/*$/i.test(pathOf(request.url)) && request.method === 'GET' && isSendzenError(value)
  if (!isSendzen && !errorBody.strict().safeParse(value).success)
    return `status ${status}, not the documented error: ${body.slice(0, 500)}`
  if (status === 405 && headers.allow === undefined) return '405 without Allow'
  return undefined
}

function isSendzenError(value: unknown): boolean {
  const { message, data = null, ...rest } = (value ?? {}) as Record<string, unknown>
  return (
    typeof message === 'string' && data === null && Object.keys(rest).every((key) => key === 'path' || key === 'error')
  )
}

function faultOfScope(world: Boundary, request: FuzzRequest, body: string, value: unknown): string | undefined {
  if (!world.confined.has(request.as)) return undefined
  const leak = leakIn(world, body, textOf(request))
  if (leak !== undefined) return `${leak} belongs to another project: ${body.slice(0, 500)}`
  const count = countOver(value, world.ownCount)
  return count === undefined ? undefined : `counts ${count} entries where the caller's project has ${world.ownCount}`
}

/** A `count` anywhere in the value that is over the limit. */
function countOver(value: unknown, most: number): number | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  for (const [key, inner] of Object.entries(value)) {
    const found = key === 'count' && Number(inner) > most ? Number(inner) : countOver(inner, most)
    if (found !== undefined) return found
  }
  return undefined
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
