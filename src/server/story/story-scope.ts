// Which entries a story is made of: those related to one resource, in every channel that knows the relation.
import type { Period } from '#contract/calendar.ts'
import { type Channel, channels, findField } from '#contract/channels/index.ts'
import { onField } from '#contract/query/operators.ts'
import { parseTest } from '#contract/query/parse-test.ts'
import type { StoryKind } from '#contract/routes/story.ts'
import type { Principal } from '../access/principal.ts'
import { entryScope } from '../logs/list-entries.ts'
import { columnOf, labelColumn } from '../store/columns.ts'
import { anyOf, ident, type Sql, sql } from '../store/sql.ts'

export interface StoryInput {
  readonly kind: StoryKind
  readonly id: string
  /** Undefined: all of it. */
  readonly period: Period | undefined
}

/** Channels whose entries may be related to such a resource. */
export function channelsKnowing(kind: StoryKind): Channel[] {
  return channels.filter((channel) => findField(channel, kind)?.kind === 'relation')
}

/** The condition that picks all entries of a resource that the caller may read. A malformed id is a 400. */
export function storyScope(principal: Principal, { kind, id }: StoryInput): Sql {
  const readable = channelsKnowing(kind).filter((channel) => principal.channels.has(channel.id))
  const scopes = readable.map((channel) => {
    const relation = findField(channel, kind)
    const field = relation?.kind === 'relation' ? findField(channel, relation.idKey) : undefined
    if (!field) throw new Error(`${channel.id} has no id of ${kind}`)
    return entryScope(principal, channel, [onField(field, parseTest({ of: 'field', field }, id, 'id'))])
  })
  return sql`(${anyOf(scopes)})`
}

/** The column of a field that channels share under this key; null in rows of those without it, and where none has it. */
export function sharedColumn(key: string): Sql {
  const [channel] = channels.filter((each) => findField(each, key))
  const field = channel && findField(channel, key)
  return channel && field ? ident(columnOf(channel, field).name) : sql`NULL`
}

/** The columns of a relation, as the engine's own text: its id, and the label it had when the row was written. */
export function relatedColumns(key: string): { readonly id: Sql; readonly label: Sql } {
  const [channel] = channels.filter((each) => findField(each, key)?.kind === 'relation')
  const field = channel && findField(channel, key)
  if (!channel || !field) throw new Error(`no channel has ${key}`)
  return {
    id: sql`toNullable(toString(${ident(columnOf(channel, field).name)}))`,
    label: sql`toNullable(toString(${ident(labelColumn(field).name)}))`,
  }
}
