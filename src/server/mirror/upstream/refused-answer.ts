// What an answer that is no success means (shared facts, OneUptime 3.6 and SendZen 1.5).
import type { FaultKind } from '#contract/routes/sources.ts'
import { SourceFault } from '../source-client.ts'

/** An answer other than 2xx. */
export class RefusedAnswer extends SourceFault {
  readonly status: number
  /** The source's own words, whole; empty where it gave none. */
  readonly said: string
  /** The part of the request at fault, where the source names it. */
  readonly path: string | undefined

  constructor(host: string, response: Response, body: string) {
    const { said, path } = readWords(body)
    const words = said === '' ? response.statusText : said
    super(
      kindOf(response.status, said),
      shorten(`${host} answered ${response.status}${words && `: ${words}`}`),
      readRetryAfter(response.headers),
    )
    this.status = response.status
    this.said = said
    this.path = path
  }
}

function kindOf(status: number, said: string): FaultKind {
  if (status === 401 || /invalid api key/i.test(said)) return 'unauthorized'
  if (status === 403 || (status === 422 && /permission|not authori[sz]ed/i.test(said))) return 'forbidden'
  if (status === 429) return 'rate_limited'
  return status === 408 || status >= 500 ? 'server_error' : 'rejected'
}

// Both spellings are in the wild; SendZen's SDK expects an object under `error`.
function readWords(body: string): { said: string; path: string | undefined } {
  const { error, message, path } = parseObject(body)
  const said = [error, message].find((each) => typeof each === 'string')
  return { said: typeof said === 'string' ? said.trim() : '', path: typeof path === 'string' ? path : undefined }
}

function parseObject(body: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(body)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}

/** Milliseconds of Retry-After: seconds, or an HTTP date by the source's own clock. Null when none can be read. */
function readRetryAfter(headers: Headers): number | null {
  const text = headers.get('retry-after')?.trim() ?? ''
  if (/^\d{1,9}(\.\d+)?$/.test(text)) return Math.ceil(Number(text) * 1000)
  // Date.parse takes "5 s" for a date.
  const until = /\d{4}/.test(text) ? Date.parse(text) : Number.NaN
  if (Number.isNaN(until)) return null
  const now = Date.parse(headers.get('date') ?? '')
  return Math.max(0, until - (Number.isNaN(now) ? Date.now() : now))
}

const MAX_MESSAGE = 500

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > MAX_MESSAGE ? `${line.slice(0, MAX_MESSAGE - 1)}…` : line
}
