import type { SavedView } from '#contract/routes/views.ts'

/** The view that is opened where an address asks for nothing: one's own before that of the project. */
export function defaultOf(views: readonly SavedView[], page: string): SavedView | undefined {
  const defaults = views.filter((view) => view.page === page && view.isDefault)
  const [own, project, other] = [
    defaults.find(({ scope }) => scope === 'personal'),
    defaults.find(({ projectId }) => projectId !== null),
    defaults[0],
  ]
  return own ?? project ?? other
}
