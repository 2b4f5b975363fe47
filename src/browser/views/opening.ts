// A link to a saved view names it, so that the page it leads to knows what was opened when its filters change.
import type { SavedView } from '#contract/routes/views.ts'

/** State of the router's for a link that opens a view. */
export function opening({ id }: Pick<SavedView, 'id'>): { readonly viewId: string } {
  return { viewId: id }
}

/** Id of the view that a link has opened. */
export function openedBy(state: unknown): string | undefined {
  if (typeof state !== 'object' || state === null || !('viewId' in state)) return undefined
  return typeof state.viewId === 'string' ? state.viewId : undefined
}
