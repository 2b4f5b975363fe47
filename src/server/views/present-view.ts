// A stored view as its readers see it.
import { findChannel, findField } from '#contract/channels/index.ts'
import type { SavedView } from '#contract/routes/views.ts'
import { parseView } from '#contract/view-state.ts'
import { mask } from '../access/mask.ts'
import { namesPerson } from '../access/personal-tests.ts'
import type { Principal } from '../access/principal.ts'
import type { StoredView } from './view-rows.ts'

export function presentView(principal: Principal, view: StoredView, mayChange: boolean): SavedView {
  const shared = view.ownerId === ''
  return {
    id: view.id,
    channel: view.channel,
    // What somebody else wrote may hold a number.
    name: principal.masked && shared ? mask('note', view.name) : view.name,
    search: view.search,
    scope: shared ? 'project' : 'personal',
    projectId: view.projectId || null,
    isDefault: view.isDefault,
    createdBy: view.createdBy,
    updatedAt: view.updatedAt,
    mayChange,
  }
}

/** True when its filters name numbers, persons or words of a message. */
export function tellsPersons({ channel: id, search }: StoredView): boolean {
  const channel = findChannel(id)
  if (!channel) return true
  return parseView(channel, new URLSearchParams(search)).view.filters.some(({ key }) => {
    const field = findField(channel, key)
    return !field || field.personal !== undefined || namesPerson(field)
  })
}
