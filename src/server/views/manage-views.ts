// Saving, changing and deleting views, and who may see and change which.
import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { ApiError, badRequest } from '#contract/api-error.ts'
import { type Channel, findChannel } from '#contract/channels/index.ts'
import { quote } from '#contract/query/values.ts'
import {
  mayShareViews,
  type SavedView,
  searchProblem,
  type viewCreate,
  viewLimits,
  type viewUpdate,
} from '#contract/routes/views.ts'
import { forbidden, type Principal, requireRead } from '../access/principal.ts'
import { and, param, type Sql, sql } from '../store/sql.ts'
import type { Store } from '../store/store.ts'
import { presentView, tellsPersons } from './present-view.ts'
import { readViews, type StoredView, writeViews } from './view-rows.ts'

/** Changes of one gateway are made one after the other: each reads what it changes first. */
export interface Views {
  list(principal: Principal, channel: string | undefined): Promise<SavedView[]>
  create(principal: Principal, input: z.output<typeof viewCreate.request>): Promise<SavedView>
  update(principal: Principal, id: string, input: z.output<typeof viewUpdate.request>): Promise<SavedView>
  remove(principal: Principal, id: string): Promise<SavedView>
}

export function makeViews(store: Store, now: () => number = Date.now): Views {
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(change: () => Promise<T>): Promise<T> => {
    const result = last.then(change)
    last = result.catch(() => {})
    return result
  }
  // Later than what it replaces, whatever the clocks of two gateways say.
  const after = (view: StoredView) => new Date(Math.max(now(), Date.parse(view.updatedAt) + 1)).toISOString()

  async function save(view: StoredView): Promise<void> {
    // One default for the same people and the same page.
    const others = view.isDefault ? await readViews(store, and([sameShelf(view), sql`is_default`])) : []
    const demoted = others.filter(({ id }) => id !== view.id)
    await writeViews(store, [...demoted.map((each) => ({ ...each, isDefault: false, updatedAt: after(each) })), view])
  }

  async function requireFree(view: StoredView): Promise<void> {
    const held = (await readViews(store, sameOwner(view))).filter(({ id }) => id !== view.id)
    const most = view.ownerId === '' ? viewLimits.perProject : viewLimits.perKey
    if (held.length >= most) throw badRequest(`There are ${most} views already: delete some first.`, 'name')
    const same = held.some((each) => each.channel === view.channel && sameName(each.name, view.name))
    if (same) throw new ApiError(409, 'conflict', `There is already a view with the name ${quote(view.name)}.`, 'name')
  }

  async function requireChangeable(principal: Principal, id: string): Promise<StoredView> {
    const [view] = await readViews(store, and([visibleTo(principal), sql`id = ${param('String', id)}`]))
    const seen = view && principal.channels.has(view.channel) && !(principal.masked && hiddenFrom(principal, view))
    if (!seen) throw new ApiError(404, 'not_found', `There is no view with the ID ${id}.`, 'id')
    if (!mayChange(principal, view)) throw refuseSharing()
    return view
  }

  return {
    async list(principal, channel) {
      const where = channel === undefined ? sql`1` : sql`channel = ${param('String', channel)}`
      const found = await readViews(store, and([visibleTo(principal), where]))
      return found
        .filter((view) => principal.channels.has(view.channel) && !(principal.masked && hiddenFrom(principal, view)))
        .map((view) => presentView(principal, view, mayChange(principal, view)))
    },

    async create(principal, { channel: channelId, name, search, scope, isDefault }) {
      const channel = requireChannel(channelId)
      requireRead(principal, channel)
      requireSearch(channel, search)
      if (scope === 'project' && !mayShareViews(principal.permissions)) throw refuseSharing()
      const view: StoredView = {
        ...{ id: randomUUID(), channel: channelId, name, search, isDefault, isDeleted: false },
        ownerId: scope === 'personal' ? ownerOf(principal) : '',
        projectId: scope === 'personal' ? '' : sharedProject(principal),
        createdBy: principal.name,
        updatedAt: new Date(now()).toISOString(),
      }
      return inTurn(async () => {
        await requireFree(view)
        await save(view)
        return presentView(principal, view, true)
      })
    },

    update: (principal, id, { updatedAt, ...changes }) =>
      inTurn(async () => {
        const view = await requireChangeable(principal, id)
        if (changes.search !== undefined) requireSearch(requireChannel(view.channel), changes.search)
        if (view.updatedAt !== updatedAt)
          throw new ApiError(
            409,
            'conflict',
            'Somebody has changed this view meanwhile: look at it again.',
            'updatedAt',
          )
        const changed: StoredView = {
          ...view,
          name: changes.name ?? view.name,
          search: changes.search ?? view.search,
          isDefault: changes.isDefault ?? view.isDefault,
          updatedAt: after(view),
        }
        await requireFree(changed)
        await save(changed)
        return presentView(principal, changed, true)
      }),

    remove: (principal, id) =>
      inTurn(async () => {
        const view = await requireChangeable(principal, id)
        await writeViews(store, [{ ...view, isDeleted: true, updatedAt: after(view) }])
        return presentView(principal, view, true)
      }),
  }
}

const OWNER = 'owner'

function ownerOf({ id }: Principal): string {
  return id ?? OWNER
}

/** One's own, those of one's projects, and those of every project. */
function visibleTo(principal: Principal): Sql {
  const projects =
    principal.projects === 'all' ? sql`1` : sql`project_id IN ${param('Array(String)', ['', ...principal.projects])}`
  return sql`(owner_id = ${param('String', ownerOf(principal))} OR (owner_id = '' AND ${projects}))`
}

function mayChange(principal: Principal, { ownerId, projectId }: StoredView): boolean {
  if (ownerId !== '') return true
  if (!mayShareViews(principal.permissions)) return false
  // What is shared with every project is the owner key's.
  return principal.projects === 'all' || principal.projects.includes(projectId)
}

/** What others share may name numbers and persons that this key sees masked. */
function hiddenFrom(principal: Principal, view: StoredView): boolean {
  return view.ownerId !== ownerOf(principal) && tellsPersons(view)
}

function sharedProject({ projects }: Principal): string {
  return projects === 'all' ? '' : (projects[0] ?? '')
}

function sameOwner({ ownerId, projectId }: StoredView): Sql {
  return sql`owner_id = ${param('String', ownerId)} AND project_id = ${param('String', projectId)}`
}

function sameShelf(view: StoredView): Sql {
  return sql`${sameOwner(view)} AND channel = ${param('String', view.channel)}`
}

function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}

function requireChannel(id: string): Channel {
  const channel = findChannel(id)
  if (!channel) throw badRequest(`There is no channel ${quote(id)}.`, 'channel')
  return channel
}

function requireSearch(channel: Channel, search: string): void {
  const problem = searchProblem(channel, search)
  if (problem) throw badRequest(`search ${problem}.`, 'search')
}

function refuseSharing(): ApiError {
  return forbidden('Shared views need one of these permissions: Project Owner, Project Admin, Project Member')
}
