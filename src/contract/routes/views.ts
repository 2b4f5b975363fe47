// Saved views: a name for the address of a log page or of the cost page (a report). Personal ones belong to the key that
// saved them, shared ones to a project, or to every project when the owner key shares one without naming a project.
import { z } from 'zod'
import { type Channel, findChannel } from '../channels/index.ts'
import type { Permission } from '../permissions.ts'
import { findViewPage, type ViewPage } from '../view-page.ts'
import { defineRoute } from './define-route.ts'

/** `pins` are what one key has on its overview. */
export const viewLimits = { nameLength: 80, searchBytes: 4096, perProject: 200, perKey: 200, pins: 12 } as const

export const viewScopes = ['personal', 'project'] as const

export const savedView = z.object({
  id: z.string(),
  /** Id of the page: that of the channel whose log it is, or `costs`. */
  page: z.string(),
  /** The page of a log again; null for another one. */
  channel: z.string().nullable(),
  name: z.string(),
  /** The address of the view, without its question mark. */
  search: z.string(),
  scope: z.enum(viewScopes),
  /** Project of a shared view; null for every project, and for personal ones. */
  projectId: z.string().nullable(),
  /** Opened where an address asks for nothing: for the key that saved it, or for a project's people without their own. */
  isDefault: z.boolean(),
  /** On the overview of the key that asks. */
  isPinned: z.boolean(),
  /** Label of the key that saved it first. */
  createdBy: z.string(),
  updatedAt: z.string(),
  /** The caller may change and delete it. */
  mayChange: z.boolean(),
})
export type SavedView = z.infer<typeof savedView>

const sharing: readonly Permission[] = ['Project Owner', 'Project Admin', 'Project Member']

/** True for the permissions that may change what a project shares. */
export function mayShareViews(held: readonly Permission[]): boolean {
  return held.some((permission) => sharing.includes(permission))
}

/** What is wrong with the address of a view, or undefined. `readable` are the page's channels that its owner may read. */
export function searchProblem(page: ViewPage, readable: readonly Channel[], search: string): string | undefined {
  if (new TextEncoder().encode(search).length > viewLimits.searchBytes)
    return `may hold at most ${viewLimits.searchBytes} bytes`
  const { problems } = page.read(new URLSearchParams(search), readable)
  return problems.length === 0 ? undefined : `holds what ${page.label} cannot read: ${problems.join(', ')}`
}

const name = z.string().trim().min(1, 'must not be empty').max(viewLimits.nameLength)
const search = z.string().transform((text) => text.replace(/^\?/, ''))
/** `channel` is the older name of `page`, for logs. */
const page = {
  page: z
    .string()
    .refine((id) => findViewPage(id) !== undefined, 'must be the ID of a channel, or costs')
    .optional(),
  channel: z
    .string()
    .refine((id) => findChannel(id) !== undefined, 'must be the ID of a channel')
    .optional(),
}

/** Own and shared views of the pages that the caller may read, by name. */
export const viewList = defineRoute({
  id: 'viewList',
  method: 'GET',
  path: '/api/views',
  request: z.object(page),
  response: z.object({ views: z.array(savedView) }),
})

export const viewCreate = defineRoute({
  id: 'viewCreate',
  method: 'POST',
  path: '/api/views',
  request: z.object({
    ...page,
    name,
    search,
    scope: z.enum(viewScopes).default('personal'),
    isDefault: z.boolean().default(false),
    isPinned: z.boolean().default(false),
  }),
  response: z.object({ view: savedView }),
})

/** Changes what is given. `updatedAt` is that of the view as the caller saw it: when another change came first, a 409. */
export const viewUpdate = defineRoute({
  id: 'viewUpdate',
  method: 'PATCH',
  path: '/api/views/:id',
  request: z.object({
    updatedAt: z.string(),
    name: name.optional(),
    search: search.optional(),
    isDefault: z.boolean().optional(),
  }),
  response: z.object({ view: savedView }),
})

/** Deleting again is a 404. */
export const viewDelete = defineRoute({
  id: 'viewDelete',
  method: 'DELETE',
  path: '/api/views/:id',
  request: z.object({}),
  response: z.object({ view: savedView }),
})

/** Puts a report on the caller's own overview, or takes it off: no change of the view, so whoever sees it may. */
export const viewPin = defineRoute({
  id: 'viewPin',
  method: 'POST',
  path: '/api/views/:id/pin',
  request: z.object({ isPinned: z.boolean() }),
  response: z.object({ view: savedView }),
})
