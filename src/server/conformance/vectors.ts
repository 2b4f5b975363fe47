// Requests and the answers that a real OneUptime 12.0.16 server gave to them over the dataset (shared data,
// oneuptime/vectors.json).
import { readFileSync } from 'node:fs'
import { dataset } from './dataset.ts'

export interface Vector {
  readonly name: string
  readonly request: {
    readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'HEAD' | 'OPTIONS'
    readonly path: string
    /** Query string, without the question mark. */
    readonly query?: string
    readonly headers: Readonly<Record<string, string>>
    readonly body?: unknown
    /** A body that is no JSON. */
    readonly text?: string
  }
  readonly response: { readonly status: number; readonly body?: unknown }
  /** `ties`: rows with equal sort values may change places; `edge`: a tie also reaches over the page's edge. */
  readonly order?: 'exact' | 'ties' | 'edge'
}

const file = new URL('./fixtures/vectors.fixture.json', import.meta.url)

export const vectors = (JSON.parse(readFileSync(file, 'utf8')) as Vector[]).map(
  (vector): Vector => ({ ...vector, request: { ...vector.request, headers: withKeys(vector.request.headers) } }),
)

/** `{{key:member}}` stands for a key of the dataset. */
function withKeys(headers: Readonly<Record<string, string | readonly string[]>>): Record<string, string> {
  const fill = (text: string) => text.replace(/\{\{key:(\w+)\}\}/g, (_, name: string) => dataset.apiKeys[name] ?? name)
  return Object.fromEntries(
    // Node joins headers that come twice.
    Object.entries(headers).map(([name, value]) => [name, fill(typeof value === 'string' ? value : value.join(', '))]),
  )
}

export interface ListBody {
  readonly count: number
  readonly data: readonly Readonly<Record<string, unknown>>[]
}

/** Values without OneUptime's `{_type, value}` envelopes, at any depth outside of a call's own data. */
export function withoutEnvelopes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEnvelopes)
  if (typeof value !== 'object' || value === null) return value
  if ('_type' in value && 'value' in value) return value.value
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, key === 'callData' ? each : withoutEnvelopes(each)]),
  )
}
