// The chain from what pages to who is paged: each level with what it came to.
import { amountOf } from '#contract/amount.ts'
import { badRequest } from '#contract/api-error.ts'
import { groupBy } from '#contract/group-by.ts'
import { compareDecimals } from '#contract/money.ts'
import { chainLevels, type Named, type Story, type StoryParts } from '#contract/routes/story.ts'
import { shown } from '../access/personal.ts'
import type { Principal } from '../access/principal.ts'
import { ident, join, param, type Sql, sql } from '../store/sql.ts'
import type { Store } from '../store/store.ts'
import { addParts, type PartRow, partColumns } from './part-columns.ts'
import { relatedColumns } from './story-scope.ts'

/** The entries of one channel that took the same way to the same person. */
export interface Leaf {
  /** A name for each level. */
  readonly path: readonly Named[]
  readonly row: PartRow
}

/** Ways that one story can have; those of a policy are some dozens. */
const MAX_LEAVES = 10_000

type LeafRow = PartRow & Readonly<Record<`id_${number}` | `label_${number}`, string | null>>

export async function readLeaves(store: Store, principal: Principal, where: Sql): Promise<Leaf[]> {
  const levels = chainLevels.map(relatedColumns)
  const names = levels.map(
    ({ id, label }, n) => sql`${id} AS ${ident(`id_${n}`)}, argMax(${label}, created_at) AS ${ident(`label_${n}`)}`,
  )
  const groups = levels.map((_, n) => ident(`id_${n}`))
  const rows = await store.query<LeafRow>(
    sql`SELECT ${join([...names, partColumns()], ', ')} FROM log_entry FINAL WHERE ${where}
GROUP BY ${join([...groups, sql`channel`], ', ')} LIMIT ${param('UInt32', MAX_LEAVES + 1)}`,
  )
  if (rows.length > MAX_LEAVES)
    throw badRequest(
      `More than ${MAX_LEAVES} ways from rule to person. Choose a shorter range.`,
      'from',
      'query_too_expensive',
    )
  return rows.map((row) => ({
    path: chainLevels.map((level, n) => {
      const [id, label] = [row[`id_${n}`] ?? null, row[`label_${n}`] || null]
      return { id, label: shown(principal, level === 'user' ? 'name' : undefined, label) }
    }),
    row,
  }))
}

export const partsOf = (leaves: readonly Leaf[]): StoryParts => addParts(leaves.map(({ row }) => row))

/** Everybody, with all that went to them; entries that name nobody last. Of the others, who was paged first is first. */
export function peopleOf(leaves: readonly Leaf[]): Story['people'] {
  return [...groupBy(leaves, ({ path }) => path.at(-1)?.id ?? '').values()]
    .map((own) => ({ user: lastName(own[0].path), ...partsOf(own) }))
    .toSorted((a, b) => noneLast(a.user, b.user) || (a.firstAt ?? '').localeCompare(b.firstAt ?? ''))
}

/** Every level, each resource followed by what is under it. */
export function chainOf(leaves: readonly Leaf[], depth = 0): Story['chain'] {
  if (depth === chainLevels.length) return []
  return [...groupBy(leaves, ({ path }) => path[depth]?.id ?? '').values()]
    .map((own) => ({ own, node: { path: own[0].path.slice(0, depth + 1), ...partsOf(own) } }))
    .toSorted((a, b) => noneLast(lastName(a.node.path), lastName(b.node.path)) || dearestFirst(a.node, b.node))
    .flatMap(({ own, node }) => [node, ...chainOf(own, depth + 1)])
}

function lastName(path: readonly Named[]): Named {
  return path.at(-1) ?? { id: null, label: null }
}

function noneLast(a: Named, b: Named): number {
  return Number(a.id === null) - Number(b.id === null)
}

function dearestFirst(a: StoryParts, b: StoryParts): number {
  return compareDecimals(amountOf(b), amountOf(a)) || b.count - a.count
}
