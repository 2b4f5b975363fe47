// A stored view as its readers see it.
import { findChannel, findField } from '#contract/channels/index.ts'
import type { SavedView } from '#contract/routes/views.ts'
import { findViewPage } from '#contract/view-page.ts'
import { shown } from '../access/personal.ts'
import { namesPerson } from '../access/personal-tests.ts'
import type { Principal } from '../access/principal.ts'
import type { StoredView } from './view-rows.ts'

/** What a view is to the one who asks. */
export type Relation = Pick<SavedView, 'mayChange' | 'isPinned'>

export function presentView(principal: Principal, view: StoredView, relation: Relation): SavedView {
  const shared = view.ownerId === ''
  return {
    id: view.id,
    page: view.page,
    channel: findChannel(view.page)?.id ?? null,
    // What somebody else wrote may hold a number.
    name: shown(principal, shared ? 'note' : undefined, view.name),
    search: view.search,
    scope: shared ? 'project' : 'personal',
    projectId: view.projectId || null,
    isDefault: view.isDefault,
    createdBy: view.createdBy,
    updatedAt: view.updatedAt,
    ...relation,
  }
}

/** True when its filters name numbers, persons or words of a message, or cannot be read. */
export function tellsPersons({ page: id, search }: StoredView): boolean {
  const page = findViewPage(id)
  if (!page) return true
  // Whoever reads fewer channels may have filters that not all of them have: those are told by their names.
  const { filters, problems } = page.read(new URLSearchParams(search), page.channels)
  const keys = [...filters.map(({ key }) => key), ...problems.map((name) => name.split('.')[0] ?? '')]
  return keys.some((key) => {
    const fields = page.channels.flatMap((channel) => findField(channel, key) ?? [])
    return fields.length === 0 || fields.some((field) => field.personal !== undefined || namesPerson(field))
  })
}
