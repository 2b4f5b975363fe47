// Saved views and what is on screen, compared and turned into addresses.
import type { ResolvedRange } from '#browser/format/resolve-range.ts'
import type { Channel } from '#contract/channels/index.ts'
import type { SavedView } from '#contract/routes/views.ts'
import { formatView, parseView, type ViewState } from '#contract/view-state.ts'

/** The address of a view, columns named: what is saved shows the same to everybody. */
export function addressOf(channel: Channel, view: ViewState, columns: readonly string[]): string {
  return formatView(channel, { ...view, columns: view.columns ?? columns }).toString()
}

/** The view with its range as the instants that it stands for now. */
export function absolute(view: ViewState, range: ResolvedRange): ViewState {
  return range.from === null && range.to === null ? view : { ...view, range }
}

/** True where the range moves with the clock, so that the two kinds of link differ. */
export function isRelative({ range }: ViewState): boolean {
  return 'preset' in range && range.preset !== 'all'
}

/** True when the screen shows what the view says. */
export function shows(channel: Channel, saved: SavedView, view: ViewState, columns: readonly string[]): boolean {
  const { view: wanted } = parseView(channel, new URLSearchParams(saved.search))
  return ordered(addressOf(channel, wanted, columns)) === ordered(addressOf(channel, view, columns))
}

/** Filters mean the same in any order. */
function ordered(address: string): string {
  return address.split('&').toSorted().join('&')
}

/** The view that is opened where an address asks for nothing: one's own before that of the project. */
export function defaultOf(views: readonly SavedView[], channel: Channel): SavedView | undefined {
  const defaults = views.filter((view) => view.channel === channel.id && view.isDefault)
  const [own, project, other] = [
    defaults.find(({ scope }) => scope === 'personal'),
    defaults.find(({ projectId }) => projectId !== null),
    defaults[0],
  ]
  return own ?? project ?? other
}
