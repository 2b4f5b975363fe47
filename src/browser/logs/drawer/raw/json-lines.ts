// JSON text line by line: found in, copied from, without ever being read as numbers.
import { indentJson } from '../indent-json.ts'

/** The lines of the text, one member each. */
export function jsonLines(raw: string): string[] {
  return indentJson(raw).split('\n')
}

/** The same JSON with text that is itself JSON (a webhook's payload, say) put in its place. */
export function unfoldJson(raw: string): string {
  return raw.replace(/"(?:[^"\\]|\\.)*"/gs, (token) => (/^"\s*[[{]/.test(token) ? (innerJson(token) ?? token) : token))
}

function innerJson(token: string): string | undefined {
  try {
    const inner: unknown = JSON.parse(token)
    if (typeof inner !== 'string') return undefined
    JSON.parse(inner)
    return inner
  } catch {
    return undefined
  }
}

/** The value that begins on a line: text without its quotes, an object or a list with all its lines. */
export function valueAt(lines: readonly string[], place: number): string {
  const line = lines[place] ?? ''
  const indent = indentOf(line)
  const value = line.trim().replace(/^"(?:[^"\\]|\\.)*": /, '')
  if (!/[[{]$/.test(value)) return plain(value.replace(/,$/, ''))
  const end = lines.findIndex((other, at) => at > place && indentOf(other) === indent && /^\s*[\]}],?$/.test(other))
  const body = lines.slice(place + 1, end < 0 ? undefined : end + 1).map((other) => other.slice(indent))
  return [value, ...body].join('\n').replace(/,$/, '')
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length
}

function plain(value: string): string {
  if (!value.startsWith('"')) return value
  try {
    return String(JSON.parse(value))
  } catch {
    return value
  }
}

export interface Hit {
  readonly line: number
  readonly start: number
}

/** Enough for anybody; more would only be slow to mark. */
const MOST_HITS = 10_000

/** Where a text occurs, in any case. */
export function findIn(lines: readonly string[], wanted: string): Hit[] {
  const needle = wanted.toLowerCase()
  const hits: Hit[] = []
  if (needle === '') return hits
  for (const [line, text] of lines.entries()) {
    const lower = text.toLowerCase()
    for (let start = lower.indexOf(needle); start >= 0; start = lower.indexOf(needle, start + needle.length)) {
      hits.push({ line, start })
      if (hits.length === MOST_HITS) return hits
    }
  }
  return hits
}
