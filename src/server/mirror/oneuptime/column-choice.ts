import type { Channel } from '#contract/channels/index.ts'
import { SourceFault } from '../source-client.ts'
import type { RefusedAnswer } from '../upstream/refused-answer.ts'
import { refusedColumns, type Select } from './refused-columns.ts'

/** Without these a row has no place, no owner or no meaning. */
const required: ReadonlySet<string> = new Set(['_id', 'createdAt', 'updatedAt', 'projectId', 'toNumber', 'status'])

/** More refusals are a server that refuses whatever it is asked. */
const MAX_DROPPED = 60

/** A server may be updated, or a key be given more: all columns are asked for again after a day. */
const REMEMBER_MS = 24 * 3_600_000

/** The columns of a channel that its server gives, found out by asking. */
export interface ColumnChoice {
  readonly select: Select
  /** Leaves out what an answer to `asked` refuses. False when it refuses something else; a fault when nothing can be left out. */
  learn(refused: RefusedAnswer, asked: Select): boolean
}

/** `now`: milliseconds since 1970. */
export function chooseColumns(channel: Channel, now: () => number = Date.now): ColumnChoice {
  const everything = selectOf(channel)
  let dropped = new Set<string>()
  let learnedAt = 0
  let select = everything
  return {
    get select() {
      if (dropped.size > 0 && now() - learnedAt > REMEMBER_MS) {
        dropped = new Set()
        select = everything
      }
      return select
    },
    learn(refused, asked) {
      const columns = refusedColumns(refused, asked, channel.modelName)
      const needed = columns.find((column) => required.has(column))
      if (needed !== undefined) throw fault(`${needed} of ${channel.modelName} is needed and refused`, refused)
      if (columns.length === 0) return false
      if (dropped.size === 0) learnedAt = now()
      for (const column of columns) dropped.add(column)
      if (dropped.size > MAX_DROPPED) throw fault(`More than ${MAX_DROPPED} columns are refused`, refused)
      select = without(everything, dropped)
      return true
    },
  }
}

function fault(what: string, refused: RefusedAnswer): SourceFault {
  return new SourceFault('rejected', `${what}. ${refused.message}`, null, { cause: refused })
}

function selectOf(channel: Channel): Select {
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
