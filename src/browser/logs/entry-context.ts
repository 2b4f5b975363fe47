import { useOutletContext } from 'react-router-dom'
import type { ViewState } from '#contract/view-state.ts'

/** What the list lends to the drawer that is open over it. */
export interface EntryContext {
  readonly view: ViewState
  /** Place in the list, from 1; undefined for an entry that the list does not hold (yet). */
  readonly place: number | undefined
  readonly total: number | undefined
  readonly previousId: string | undefined
  readonly nextId: string | undefined
  /** How many entries the list holds after this one; undefined where it does not hold it. */
  readonly left: number | undefined
  /** To be called when few are left: the list goes on, if it can. */
  readonly nearEnd: () => void
  readonly open: (id: string) => void
  readonly close: () => void
}

export function useEntryContext(): EntryContext {
  return useOutletContext<EntryContext>()
}
