// Who sees a saved view and who may change it, and what may be saved at all.
import { badRequest } from '#contract/api-error.ts'
import type { Channel } from '#contract/channels/index.ts'
import { quote } from '#contract/query/values.ts'
import { mayShareViews, searchProblem } from '#contract/routes/views.ts'
import { findViewPage, type ViewPage } from '#contract/view-page.ts'
import { forbidden, type Principal, requireAnyRead, requireRead } from '../access/principal.ts'
import { param, type Sql, sql } from '../store/sql.ts'
import { tellsPersons } from './present-view.ts'
import type { StoredView } from './view-rows.ts'

const OWNER = 'owner'

export function ownerOf({ id }: Principal): string {
  return id ?? OWNER
}

/** One's own, those of one's projects, and those of every project. */
export function visibleTo(principal: Principal): Sql {
  const projects =
    principal.projects === 'all' ? sql`1` : sql`project_id IN ${param('Array(String)', ['', ...principal.projects])}`
  return sql`(owner_id = ${param('String', ownerOf(principal))} OR (owner_id = '' AND ${projects}))`
}

/** False where its page is closed to the caller, or where it names what the caller sees masked. */
export function isShown(principal: Principal, view: StoredView): boolean {
  const page = findViewPage(view.page)
  return page !== undefined && readable(principal, page).length > 0 && !(principal.masked && isHidden(principal, view))
}

export function mayChange(principal: Principal, { ownerId, projectId }: StoredView): boolean {
  if (ownerId !== '') return true
  if (!mayShareViews(principal.permissions)) return false
  // What is shared with every project is the owner key's.
  return principal.projects === 'all' || principal.projects.includes(projectId)
}

export function requireShare(principal: Principal): void {
  if (!mayShareViews(principal.permissions)) throw refuseSharing()
}

export function refuseSharing() {
  return forbidden('Shared views need one of these permissions: Project Owner, Project Admin, Project Member')
}

/** The page by its id. Throws 403 where the caller may read nothing of it. */
export function requirePage(principal: Principal, id: string): ViewPage {
  const page = findViewPage(id)
  if (!page) throw badRequest(`There is no page ${quote(id)}.`, 'page')
  const [channel, ...others] = page.channels
  if (channel && others.length === 0) requireRead(principal, channel)
  else requireAnyRead(principal)
  return page
}

export function requireSearch(principal: Principal, page: ViewPage, search: string): void {
  const problem = searchProblem(page, readable(principal, page), search)
  if (problem) throw badRequest(`search ${problem}.`, 'search')
}

function readable({ channels }: Principal, page: ViewPage): readonly Channel[] {
  return page.channels.filter(({ id }) => channels.has(id))
}

/** What others share may name numbers and persons that this key sees masked. */
function isHidden(principal: Principal, view: StoredView): boolean {
  return view.ownerId !== ownerOf(principal) && tellsPersons(view)
}
