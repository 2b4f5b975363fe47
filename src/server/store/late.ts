// Columns that no table has: what an entry's cost is taken to be depends on the rate card in use when it is asked for.
// Statements name them; they are given their meaning as the statement leaves for the engine.
import type { Sql } from './sql.ts'

export interface Late {
  readonly late: string
  /** What the name stands for; may name other late columns. */
  readonly meaning: Sql
}

/** Meanings that take the place of those that the columns were made with, by name. */
export type Meanings = ReadonlyMap<string, Sql>

/** A column under this name, usable wherever a column of the log is. */
export function late(name: string, meaning: Sql): Sql {
  return { parts: [{ late: name, meaning }] }
}

/** The same over rows that have left the log, and took what their late columns came to with them. */
export function settled({ parts }: Sql): Sql {
  return { parts: parts.map((part) => (isLate(part) ? part.late : part)) }
}

/** True for a statement that names one. */
export function namesLate({ parts }: Sql): boolean {
  return parts.some(isLate)
}

/**
 * A SELECT with what its late columns mean. They are aliases of the whole statement, so that each is computed once,
 * where it is used, and not at all where it is not; the engine hands them down to inner queries.
 */
export function defineLate(select: Sql, meanings: Meanings = new Map()): Sql {
  const found = new Map<string, Sql>()
  const named = (fragment: Sql): Sql => ({
    parts: fragment.parts.map((part) => {
      if (!isLate(part)) return part
      if (!found.has(part.late)) {
        found.set(part.late, fragment)
        found.set(part.late, named(meanings.get(part.late) ?? part.meaning))
      }
      return part.late
    }),
  })
  const body = named(select)
  if (found.size === 0) return select
  const aliases = [...found].flatMap(([name, { parts }], n) => [n === 0 ? 'WITH ' : ', ', ...parts, ` AS ${name}`])
  return { parts: [...aliases, ' ', ...body.parts] }
}

function isLate(part: Sql['parts'][number]): part is Late {
  return typeof part === 'object' && 'late' in part
}
