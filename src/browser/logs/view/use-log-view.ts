import { type RefObject, useCallback, useMemo, useRef } from 'react'
import { useLocation } from 'react-router-dom'
import { useNavigate } from '#browser/router/use-navigate.ts'
import type { Channel } from '#contract/channels/index.ts'
import { formatView, parseView, type ViewState } from '#contract/view-state.ts'

/** A change to the view. `replace` for what is typed, so that Back does not undo letter by letter. */
export type SetView = (patch: Partial<ViewState>, options?: { replace?: boolean }) => void

export interface LogView {
  readonly view: ViewState
  /** Names in the address that this page does not know. */
  readonly problems: readonly string[]
  /** The view as an address has it, with its question mark. */
  readonly search: string
  readonly setView: SetView
}

/** Is told of a view before the page is drawn for it. */
export type OnNextView = (next: ViewState) => void

/** The view that the address names, and the way to change it. The open drawer stays open. */
export function useLogView(channel: Channel, onNext: RefObject<OnNextView>): LogView {
  const navigate = useNavigate()
  const { search } = useLocation()
  const { view, problems } = useMemo(() => parseView(channel, new URLSearchParams(search)), [channel, search])
  // Two changes before the next render must both count.
  const latest = useRef(view)
  latest.current = view

  const setView = useCallback<SetView>(
    (patch, { replace = false } = {}) => {
      const next = { ...latest.current, ...patch }
      latest.current = next
      onNext.current(next)
      // The address itself: what is drawn of it may be older, and an entry that was just opened would close.
      const { pathname } = window.location
      void navigate({ pathname, search: formatView(channel, next).toString() }, { replace })
    },
    [channel, navigate, onNext],
  )
  return { view, problems, search, setView }
}
