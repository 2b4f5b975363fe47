import type { Channel } from '#contract/channels/index.ts'
import { SourceFault } from '../source-client.ts'
import type { RefusedAnswer } from '../upstream/refused-answer.ts'
import { neededColumns, refusedColumns, type Select } from './refused-columns.ts'

/** More refusals are a server that refuses whatever it is asked. */
const MAX_DROPPED = 60

/** A server may be updated, or a key be given more: all columns are asked for again after a day. */
const REMEMBER_MS = 24 * 3_600_000

/** The columns of a server's channels that it gives, found out by asking. */
export interface ColumnChoice {
  selectOf(channel: Channel): Select
  /** Leaves out what an answer to `asked` refuses. False when it refuses something else; a fault when nothing can be left out. */
  learn(channel: Channel, refused: RefusedAnswer, asked: Select): boolean
}

/** `now`: milliseconds since 1970. */
export function chooseColumns(now: () => number = Date.now): ColumnChoice {
  const dropped = new Map<string, Set<string>>()
  // An incident has the same columns whichever channel leads to it: what one has found out need not be refused to all.
  const related = new Set<string>()
  let learnedAt = 0
  return {
    selectOf(channel) {
      if (now() - learnedAt > REMEMBER_MS) {
        dropped.clear()
        related.clear()
      }
      return without(everythingOf(channel), new Set([...(dropped.get(channel.id) ?? []), ...related]))
    },
    learn(channel, refused, asked) {
      const columns = refusedColumns(refused, asked, channel.modelName)
      const needed = columns.find((column) => neededColumns.has(column))
      if (needed !== undefined) throw fault(`${needed} of ${channel.modelName} is needed and refused`, refused)
      if (columns.length === 0) return false
      const own = dropped.get(channel.id) ?? new Set()
      if (dropped.size === 0) learnedAt = now()
      dropped.set(channel.id, own)
      for (const column of columns) (column.includes('.') ? related : own).add(column)
      if (own.size + related.size > MAX_DROPPED) throw fault(`More than ${MAX_DROPPED} columns are refused`, refused)
      return true
    },
  }
}

function fault(what: string, refused: RefusedAnswer): SourceFault {
  return new SourceFault('rejected', `${what}. ${refused.message}`, null, { cause: refused })
}

function everythingOf(channel: Channel): Select {
  const sent = channel.fields.filter(({ derived }) => !derived)
  return Object.fromEntries(
    sent.map((field) => [field.key, field.kind === 'relation' ? flags(field.columns.map(({ key }) => key)) : true]),
  )
}

function without(select: Select, dropped: ReadonlySet<string>): Select {
  const left = Object.entries(select).flatMap(([key, given]): [string, Select[string]][] => {
    if (dropped.has(key)) return []
    if (given === true) return [[key, given]]
    const parts = Object.keys(given).filter((part) => !dropped.has(`${key}.${part}`))
    return parts.length === 0 ? [] : [[key, flags(parts)]]
  })
  return Object.fromEntries(left)
}

function flags(keys: readonly string[]): Record<string, true> {
  return Object.fromEntries(keys.map((key) => [key, true]))
}
