// One request of the fuzz run as plain data: it can be sent through inject or a socket, and printed.
import { createHash } from 'node:crypto'
import { rawJson } from './test-odd-values.ts'

export interface FuzzRequest {
  /** Name of the caller (test-fuzz-world.ts). */
  readonly as: string
  readonly method: string
  /** As it stands in the request line. */
  readonly url: string
  /** Besides the caller's own. */
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Buffer
}

/** A request whose caller is still to be chosen. */
export type Unsigned = Omit<FuzzRequest, 'as'>

/** A request with a JSON body; markers of raw fragments in it are filled in. */
export function withJson(method: string, url: string, body: unknown): Unsigned {
  return { method, url, headers: { 'content-type': 'application/json' }, body: rawJson(body) }
}

/** Percent-encoded, text with lone surrogates as the bytes of another encoding. */
export function percent(text: string): string {
  if (!/\p{Surrogate}/u.test(text)) return encodeURIComponent(text)
  return [...Buffer.from(text, 'utf16le')].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')
}

const MAX_SHOWN = 2000

/** The request in a form that can be read and repeated; a long body shortened, with its length and hash. */
export function show({ as, method, url, headers, body }: FuzzRequest): string {
  const text = body === undefined ? undefined : typeof body === 'string' ? body : `base64 ${body.toString('base64')}`
  return JSON.stringify({ as, method, url: shorten(url), headers, body: text && shorten(text) }, null, 2)
}

function shorten(text: string): string {
  if (text.length <= MAX_SHOWN) return text
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 12)
  return `${text.slice(0, MAX_SHOWN)}… (${text.length} characters, sha256 ${hash})`
}

/** What stands in a request, as far as an answer may repeat it: lower case, percent-encoding undone. */
export function textOf({ url, headers, body }: FuzzRequest): string {
  const plain = url.replace(/%([0-9a-f]{2})/gi, (_whole, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
  return `${url}\n${plain}\n${JSON.stringify(headers ?? {})}\n${body?.toString() ?? ''}`.toLowerCase()
}
