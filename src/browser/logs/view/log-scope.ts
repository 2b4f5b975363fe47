import type { ResolvedRange } from '#browser/format/resolve-range.ts'
import type { Channel } from '#contract/channels/index.ts'
import type { ViewState } from '#contract/view-state.ts'
import type { SetView } from './use-log-view.ts'

/** What every part of a log page needs to know of the page. */
export interface LogScope {
  readonly channel: Channel
  readonly view: ViewState
  /** The view's range as instants. */
  readonly range: ResolvedRange
  readonly setView: SetView
  /** Keys of the columns on screen, in their order: the view's own, else those that the reader chose. */
  readonly columns: readonly string[]
}
