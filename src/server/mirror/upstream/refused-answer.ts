// What an answer that is no success means (shared facts, OneUptime 3.6 and SendZen 1.5).
import { STATUS_CODES } from 'node:http'
import type { FaultKind } from '#contract/routes/sources.ts'
import { SourceFault } from '../source-client.ts'
import type { Heard } from './read-text.ts'
import { type RefusedWords, readWords } from './refused-words.ts'

/** An answer other than 2xx. */
export class RefusedAnswer extends SourceFault {
  readonly status: number
  /** The source's own words, whole; empty where it gave none. */
  readonly said: string
  /** The part of the request at fault, where the source names it. */
  readonly path: string | undefined

  /** `hide` takes out of the words what nobody may read. */
  constructor(host: string, response: Response, body: Heard, hide: (text: string) => string) {
    const words = readWords(body, hide)
    super(
      kindOf(response.status, words),
      shorten(`${host} answered ${response.status}${sentence(response.status, words)}`),
      readRetryAfter(response.headers),
    )
    this.status = response.status
    this.said = words.said
    this.path = words.path
  }
}

/** What follows the status: the source's words, or as much of them as there is. */
function sentence(status: number, { said, rest: { kind, begin } }: RefusedWords): string {
  if (said !== '') return `: ${said}`
  const name = STATUS_CODES[status]
  if (kind === 'none') return name === undefined ? ', without a word.' : `: ${name}`
  const named = name === undefined ? '' : ` (${name})`
  if (kind === 'text') return `${named}: ${begin}`
  if (kind === 'page') return `${named} with a web page instead of JSON${status < 500 ? ': is its url right?' : '.'}`
  return begin === ''
    ? `${named}, and its reason broke off before the first word.`
    : `${named}, and its reason broke off: “${shorten(begin, MAX_BEGIN)}…”`
}

function kindOf(status: number, { said, rest }: RefusedWords): FaultKind {
  const words = said || rest.begin
  if (status === 401 || /invalid api key/i.test(words)) return 'unauthorized'
  if (status === 403 || (status === 422 && /permission|not authori[sz]ed/i.test(words))) return 'forbidden'
  if (status === 429) return 'rate_limited'
  if (status === 408 || status >= 500) return 'server_error'
  // What it refuses may come whole the next time: it is asked again.
  return rest.kind === 'cut' && said === '' ? 'unreadable' : 'rejected'
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
const MAX_BEGIN = 300

function shorten(text: string, most = MAX_MESSAGE): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > most ? `${line.slice(0, most - 1)}…` : line
}
