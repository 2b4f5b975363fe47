// Saving, changing, pinning and deleting views.
import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { ApiError, badRequest } from '#contract/api-error.ts'
import { quote } from '#contract/query/values.ts'
import { type SavedView, type viewCreate, viewLimits, type viewUpdate } from '#contract/routes/views.ts'
import { findViewPage } from '#contract/view-page.ts'
import type { Principal } from '../access/principal.ts'
import { and, param, type Sql, sql } from '../store/sql.ts'
import type { Store } from '../store/store.ts'
import { readPins, writePin } from './pin-rows.ts'
import { presentView } from './present-view.ts'
import {
  isShown,
  mayChange,
  ownerOf,
  refuseSharing,
  requirePage,
  requireSearch,
  requireShare,
  visibleTo,
} from './view-access.ts'
import { readViews, type StoredView, writeViews } from './view-rows.ts'

/** Changes of one gateway are made one after the other: each reads what it changes first. */
export interface Views {
  /** Of one page, or of all. */
  list(principal: Principal, page: string | undefined): Promise<SavedView[]>
  create(principal: Principal, input: z.output<typeof viewCreate.request>): Promise<SavedView>
  update(principal: Principal, id: string, input: z.output<typeof viewUpdate.request>): Promise<SavedView>
  pin(principal: Principal, id: string, isPinned: boolean): Promise<SavedView>
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

  async function shown(principal: Principal, where: Sql): Promise<StoredView[]> {
    const found = await readViews(store, and([visibleTo(principal), where]))
    return found.filter((view) => isShown(principal, view))
  }

  async function present(principal: Principal, views: readonly StoredView[]): Promise<SavedView[]> {
    const pins = await readPins(store, ownerOf(principal))
    return views.map((view) =>
      presentView(principal, view, { mayChange: mayChange(principal, view), isPinned: pins.has(view.id) }),
    )
  }

  async function presentOne(principal: Principal, view: StoredView): Promise<SavedView> {
    const [one] = await present(principal, [view])
    if (!one) throw new Error('a view that is none')
    return one
  }

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
    const same = held.some((each) => each.page === view.page && sameName(each.name, view.name))
    if (same) throw new ApiError(409, 'conflict', `There is already a view with the name ${quote(view.name)}.`, 'name')
  }

  async function requirePinnable(principal: Principal, page: string): Promise<void> {
    if (!findViewPage(page)?.pins)
      throw badRequest('Only reports of the cost page stand on the overview, and this is no report.', 'isPinned')
    const held = (await present(principal, await shown(principal, sql`1`))).filter(({ isPinned }) => isPinned)
    if (held.length >= viewLimits.pins)
      throw badRequest(`There are ${viewLimits.pins} reports on the overview already: take one off first.`, 'isPinned')
  }

  async function requireShown(principal: Principal, id: string): Promise<StoredView> {
    const [view] = await shown(principal, sql`id = ${param('String', id)}`)
    if (!view) throw new ApiError(404, 'not_found', `There is no view with the ID ${id}.`, 'id')
    return view
  }

  async function requireChangeable(principal: Principal, id: string): Promise<StoredView> {
    const view = await requireShown(principal, id)
    if (!mayChange(principal, view)) throw refuseSharing()
    return view
  }

  const setPin = (principal: Principal, viewId: string, isPinned: boolean) =>
    writePin(store, { ownerId: ownerOf(principal), viewId, isPinned, at: new Date(now()).toISOString() })

  return {
    async list(principal, page) {
      const where = page === undefined ? sql`1` : sql`page = ${param('String', page)}`
      return present(principal, await shown(principal, where))
    },

    async create(principal, { page: pageId, channel, name, search, scope, isDefault, isPinned }) {
      const id = pageId ?? channel
      if (id === undefined) throw badRequest('page must be the ID of a channel, or costs.', 'page')
      if (channel !== undefined && channel !== id) throw badRequest('channel is another page than page.', 'channel')
      const page = requirePage(principal, id)
      requireSearch(principal, page, search)
      if (scope === 'project') requireShare(principal)
      const view: StoredView = {
        ...{ id: randomUUID(), page: page.id, name, search, isDefault, isDeleted: false },
        ownerId: scope === 'personal' ? ownerOf(principal) : '',
        projectId: scope === 'personal' ? '' : sharedProject(principal),
        createdBy: principal.name,
        updatedAt: new Date(now()).toISOString(),
      }
      return inTurn(async () => {
        await requireFree(view)
        if (isPinned) await requirePinnable(principal, page.id)
        await save(view)
        if (isPinned) await setPin(principal, view.id, true)
        return presentOne(principal, view)
      })
    },

    update: (principal, id, { updatedAt, ...changes }) =>
      inTurn(async () => {
        const view = await requireChangeable(principal, id)
        if (changes.search !== undefined) requireSearch(principal, requirePage(principal, view.page), changes.search)
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
        return presentOne(principal, changed)
      }),

    pin: (principal, id, isPinned) =>
      inTurn(async () => {
        const view = await requireShown(principal, id)
        const was = await presentOne(principal, view)
        if (isPinned === was.isPinned) return was
        if (isPinned) await requirePinnable(principal, view.page)
        await setPin(principal, id, isPinned)
        return { ...was, isPinned }
      }),

    remove: (principal, id) =>
      inTurn(async () => {
        const view = await requireChangeable(principal, id)
        await writeViews(store, [{ ...view, isDeleted: true, updatedAt: after(view) }])
        return presentOne(principal, view)
      }),
  }
}

function sharedProject({ projects }: Principal): string {
  return projects === 'all' ? '' : (projects[0] ?? '')
}

function sameOwner({ ownerId, projectId }: StoredView): Sql {
  return sql`owner_id = ${param('String', ownerId)} AND project_id = ${param('String', projectId)}`
}

function sameShelf(view: StoredView): Sql {
  return sql`${sameOwner(view)} AND page = ${param('String', view.page)}`
}

function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}
