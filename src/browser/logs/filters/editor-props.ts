import type { ResolvedRange } from '#browser/format/resolve-range.ts'
import type { Channel, Field } from '#contract/channels/index.ts'
import type { Filter, ViewState } from '#contract/view-state.ts'

export interface EditorProps {
  readonly channel: Channel
  /** The field as people know it: a relation, not its id. */
  readonly field: Field
  /** The key that the filter goes by in the address. */
  readonly filterKey: string
  /** The filters on this field now. */
  readonly filters: readonly Filter[]
  readonly view: ViewState
  readonly range: ResolvedRange
  readonly onChange: (filters: readonly Filter[]) => void
  readonly onDone: () => void
}
