// The words of an answer that is no success: of both spellings that are in the wild, and as far as they came.
import type { Heard } from './read-text.ts'

export interface RefusedWords {
  /** The source's own words, whole; empty where it gave none, or where they break off. */
  readonly said: string
  /** The part of the request at fault, where the source names it. */
  readonly path: string | undefined
  /** Where there are no whole words: how they begin, or why there are none. */
  readonly rest: { readonly kind: 'none' | 'page' | 'text' | 'cut'; readonly begin: string }
}

/** Reads an answer's body; `hide` takes the key out of its words. */
export function readWords({ text, whole }: Heard, hide: (text: string) => string): RefusedWords {
  const document = parseObject(text)
  if (document) {
    const { error, message, path } = document
    // SendZen's SDK expects an object under `error`.
    const said = [error, message].find((each) => typeof each === 'string')
    return {
      said: typeof said === 'string' ? hide(said.trim()) : '',
      path: typeof path === 'string' ? path : undefined,
      rest: { kind: 'none', begin: '' },
    }
  }
  const start = text.trim()
  const nothing = { said: '', path: undefined }
  if (/^[[{]/.test(start)) return { ...nothing, ...cutWords(start, hide) }
  if (start === '') return { ...nothing, rest: { kind: whole ? 'none' : 'cut', begin: '' } }
  if (start.startsWith('<')) return { ...nothing, rest: { kind: 'page', begin: '' } }
  return { ...nothing, rest: { kind: 'text', begin: hide(start) } }
}

const words = /"(?:error|message)"\s*:\s*"((?:[^"\\]|\\.)*)("?)/s

/** JSON that breaks off: its sentence may be whole all the same. */
function cutWords(text: string, hide: (text: string) => string): Pick<RefusedWords, 'said' | 'rest'> {
  const [, written = '', end] = words.exec(text) ?? []
  const begin = hide(openString(written).trim())
  return end === '"' ? { said: begin, rest: { kind: 'cut', begin: '' } } : { said: '', rest: { kind: 'cut', begin } }
}

/** The text of a JSON string, less an escape that breaks off. */
function openString(written: string): string {
  for (const text of [written, written.replace(/\\u[\da-f]{0,3}$/i, '')]) {
    try {
      return String(JSON.parse(`"${text.replace(/\s/g, ' ')}"`))
    } catch {}
  }
  return ''
}

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  } catch {
    return undefined
  }
}
