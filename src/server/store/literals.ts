// Values written out in a statement, for an engine in this process: it binds the parameters of one statement at a time,
// so that statements with parameters would wait for each other. Each becomes what the engine makes of a parameter: its
// value, cast to its type.
import { TupleParam } from '@clickhouse/client'
import { defineLate } from './late.ts'
import type { Sql } from './sql.ts'

/** Characters of a statement; the engine reads no more than 256 KiB of one, and long lists are bound quicker. */
const MOST = 50_000

/** The statement with literals in place of its parameters; undefined for one that is long, or has a value of another kind. */
export function writeOut(fragment: Sql): string | undefined {
  let text = ''
  for (const part of defineLate(fragment).parts) {
    if (typeof part === 'string') text += part
    else if ('late' in part) return undefined
    else {
      const value = literal(part.value)
      if (value === undefined) return undefined
      text += part.type === 'String' ? value : `_CAST(${value}, ${quoted(part.type)})`
    }
    if (text.length > MOST) return undefined
  }
  return text
}

function literal(value: unknown): string | undefined {
  if (typeof value === 'string') return quoted(value)
  if (typeof value === 'bigint' || Number.isSafeInteger(value)) return String(value)
  if (value instanceof TupleParam) return listed(value.values, '(', ')')
  return Array.isArray(value) ? listOf(value) : undefined
}

/** The tables of a rate card are the same lists in every statement. */
const known = new WeakMap<readonly unknown[], string>()

function listOf(values: readonly unknown[]): string | undefined {
  const written = known.get(values) ?? listed(values, '[', ']')
  if (written !== undefined) known.set(values, written)
  return written
}

function listed(values: readonly unknown[], open: string, close: string): string | undefined {
  const written = values.map(literal)
  return written.includes(undefined) ? undefined : `${open}${written.join(', ')}${close}`
}

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', "'": "\\'", '\0': '\\0' }

/** Only the backslash and the quote can end a literal; a zero byte would end the statement. */
export function quoted(text: string): string {
  return `'${text.replace(/[\\'\0]/g, (sign) => escapes[sign] ?? '')}'`
}
