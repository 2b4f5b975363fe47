// A small builder: fragments of fixed text and typed values. Values only ever travel as `{name:Type}`
// parameters; identifiers only come from columns.ts and the schema.
import { defineLate, type Late } from './late.ts'

interface Param {
  readonly type: string
  readonly value: unknown
}

/** A fragment of SQL. Nests freely; `render` numbers its parameters. */
export interface Sql {
  readonly parts: readonly (string | Param | Late)[]
}

/** Text of the engine's dialect; what is interpolated must itself be a fragment. */
export function sql(strings: TemplateStringsArray, ...values: readonly Sql[]): Sql {
  const parts: (string | Param | Late)[] = []
  strings.forEach((text, index) => {
    parts.push(text)
    const value = values[index]
    if (value) parts.push(...value.parts)
  })
  return { parts }
}

/** A value bound as a parameter of a ClickHouse type. */
export function param(type: string, value: unknown): Sql {
  return { parts: [{ type, value }] }
}

/** A trusted name: a column, a table, a keyword. Throws on anything that could be more than that. */
export function ident(name: string): Sql {
  if (!/^[a-z_][a-z0-9_]*$/.test(name)) throw new Error(`not an identifier: ${name}`)
  return { parts: [name] }
}

/** Fragments with a separator between them. */
export function join(fragments: readonly Sql[], separator: string): Sql {
  return {
    parts: fragments.flatMap((fragment, index) => (index === 0 ? fragment.parts : [separator, ...fragment.parts])),
  }
}

/** All must hold; always true when there are none. */
export function and(conditions: readonly Sql[]): Sql {
  return conditions.length === 0 ? sql`1` : join(conditions, ' AND ')
}

/** One must hold; never true when there are none. */
export function anyOf(conditions: readonly Sql[]): Sql {
  return conditions.length === 0
    ? sql`0`
    : join(
        conditions.map((condition) => sql`(${condition})`),
        ' OR ',
      )
}

/** Text for a statement that takes no parameters (DDL): texts of our own, and lists of them, stand in it as literals. */
export function inline({ parts }: Sql): string {
  return parts
    .map((part) => {
      if (typeof part === 'string') return part
      if ('late' in part) throw new Error(`${part.late} has no place in a table`)
      return Array.isArray(part.value) ? `[${part.value.map(literal).join(', ')}]` : literal(part.value)
    })
    .join('')
}

function literal(value: unknown): string {
  if (typeof value !== 'string') throw new Error(`not a text: ${String(value)}`)
  return `'${value.replace(/[\\']/g, (sign) => `\\${sign}`)}'`
}

/** The query text with its parameters `p0`, `p1`, … as `@clickhouse/client` takes them. */
export function render(fragment: Sql): { query: string; query_params: Record<string, unknown> } {
  const query_params: Record<string, unknown> = {}
  let count = 0
  const query = defineLate(fragment)
    .parts.map((part) => {
      if (typeof part === 'string') return part
      if ('late' in part) throw new Error(`no meaning for ${part.late}`)
      const name = `p${count++}`
      query_params[name] = part.value
      return `{${name}:${part.type}}`
    })
    .join('')
  return { query, query_params }
}
