// Saved views and budgets that ask for a number: they would tell it after its entries have gone.
import type { Mention } from '#contract/routes/privacy.ts'
import { mask } from '../../access/mask.ts'
import type { Principal } from '../../access/principal.ts'
import { digitsOf, reverseDigits } from '../../numbers/digits.ts'
import { param, type Sql, sql } from '../../store/sql.ts'
import type { Store } from '../../store/store.ts'
import { allMade, beginRemoval } from '../mutate.ts'

/** Those of the projects: what all of a project shares, and what its keys keep for themselves. */
export async function findMentions(
  store: Store,
  { projects }: Pick<Principal, 'projects'>,
  keys: readonly string[],
): Promise<Mention[]> {
  const inProjects = projects === 'all' ? sql`1` : sql`project_id IN ${param('Array(String)', projects)}`
  const ownKeys = sql`owner_id IN (SELECT id FROM api_key WHERE ${inProjects})`
  const views = await store.query<Kept>(
    sql`SELECT id, name, search AS held FROM saved_view WHERE ${projects === 'all' ? sql`1` : sql`(${inProjects} OR ${ownKeys})`}`,
  )
  const budgets = await store.query<Kept>(sql`SELECT id, name, query AS held FROM budget WHERE ${inProjects}`)
  return [...mentionsOf('view', views, keys), ...mentionsOf('budget', budgets, keys)]
}

interface Kept {
  readonly id: string
  readonly name: string
  readonly held: string
}

/** Every version of one counts: an older one is in the store until the engine has merged it away. */
function mentionsOf(kind: Mention['kind'], kept: readonly Kept[], keys: readonly string[]): Mention[] {
  const found = kept.filter(({ held, name }) => tells(`${plain(held)} ${name}`, keys))
  return [...new Map(found.map(({ id, name }) => [id, { kind, id, name: mask('note', name) }])).values()]
}

/** Texts of addresses are percent-encoded. */
function plain(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return text
  }
}

function tells(text: string, keys: readonly string[]): boolean {
  const numbers = (text.match(/\d[\d\s().-]{4,}\d/g) ?? []).map((each) => reverseDigits(digitsOf(each)))
  return keys.some((key) => (/^\d+$/.test(key) ? numbers.includes(key) : text.includes(key)))
}

/** Deletes them in every version, with what hangs on them. */
export async function removeMentions(store: Store, mentions: readonly Mention[]): Promise<void> {
  const idsOf = (kind: Mention['kind']): Sql =>
    param(
      'Array(String)',
      mentions.filter((each) => each.kind === kind).map(({ id }) => id),
    )
  await beginRemoval(store, 'view_pin', sql`view_id IN ${idsOf('view')}`)
  await beginRemoval(store, 'saved_view', sql`id IN ${idsOf('view')}`)
  await beginRemoval(store, 'budget_alert', sql`budget_id IN ${idsOf('budget')}`)
  await beginRemoval(store, 'budget', sql`id IN ${idsOf('budget')}`)
  await allMade(store, ['view_pin', 'saved_view', 'budget_alert', 'budget'])
}
