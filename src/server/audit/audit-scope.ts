// Whose lines a caller sees, and which of them it asks for.
import type { Period } from '#contract/calendar.ts'
import type { AuditFilters, AuditView } from '#contract/routes/audit.ts'
import { type Principal, projectScope } from '../access/principal.ts'
import { reverseDigits } from '../numbers/digits.ts'
import { numberVariants } from '../numbers/number-variants.ts'
import { engineTime } from '../store/engine-time.ts'
import { and, anyOf, ident, param, type Sql, sql } from '../store/sql.ts'
import type { Store } from '../store/store.ts'
import { OWNER_ID } from './audit.ts'
import { contactHashes } from './contact-hash.ts'

export type AuditQuery = Omit<AuditFilters, 'from' | 'to'> & { readonly period: Partial<Period> }

export function viewOf({ mayManageKeys, projects }: Principal, mine: boolean): AuditView {
  if (mine || !mayManageKeys) return 'own'
  return projects === 'all' ? 'all' : 'projects'
}

/** The condition that every statement over the audit log carries. One's own lines are always among them. */
export function visibleTo(principal: Principal, view: AuditView): Sql {
  const own = sql`(actor_kind = ${param('String', principal.kind)} AND actor_id = ${param('String', principal.id ?? OWNER_ID)})`
  return view === 'own' ? own : sql`(${projectScope(principal)} OR ${own})`
}

export async function matching(store: Store, { period, ...asked }: AuditQuery): Promise<Sql> {
  const { actions, outcome, actor, projectId, subject, text } = asked
  return and([
    ...(actions ? [sql`action IN ${param('Array(String)', actions)}`] : []),
    ...(outcome ? [sql`outcome = ${param('String', outcome)}`] : []),
    ...(actor ? [sql`actor_id = ${param('String', actor)}`] : []),
    ...(projectId ? [sql`project_id = ${param('String', projectId)}`] : []),
    ...(subject ? [sql`subject_id = ${param('String', subject)}`] : []),
    ...(period.from === undefined ? [] : [sql`at >= ${instant(period.from)}`]),
    ...(period.to === undefined ? [] : [sql`at < ${instant(period.to)}`]),
    ...(text?.trim() ? [await holding(store, text.trim())] : []),
  ])
}

function instant(at: number): Sql {
  return param("DateTime64(6, 'UTC')", engineTime(new Date(at).toISOString()))
}

const searched = ['actor_name', 'subject_label', 'reason', 'ticket', 'filter'] as const

/** Text that a line holds; or the contact whose number it is. */
async function holding(store: Store, text: string): Promise<Sql> {
  const hashes = await contactHashes(store, contactKeys(text))
  const tests = searched.map((name) => sql`positionCaseInsensitiveUTF8(${ident(name)}, ${param('String', text)}) > 0`)
  return sql`(${anyOf([...tests, sql`subject_id IN ${param('Array(String)', hashes)}`])})`
}

/** As the store may keep the contact of a whole number, or of a WhatsApp user id. */
function contactKeys(text: string): string[] {
  const numbers = numberVariants(text).flatMap(({ match, digits }) =>
    match === 'ends-with' ? [] : [reverseDigits(digits)],
  )
  return [...new Set([...numbers, text])]
}
