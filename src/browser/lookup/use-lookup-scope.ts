import { useCallback, useMemo } from 'react'
import { useLocation } from 'react-router-dom'
import { useZone } from '#browser/preferences/use-preferences.ts'
import { useNavigate } from '#browser/router/use-navigate.ts'
import type { LookupAsked } from './lookup-query.ts'
import {
  formatLookupView,
  type LookupFilters,
  type LookupView,
  parseLookupView,
  plainView,
  requestFilters,
} from './lookup-view.ts'

export interface LookupScope {
  /** Whatever was asked for, as it was typed. */
  readonly number: string
  readonly view: LookupView
  /** Parts of the address that say nothing. */
  readonly problems: readonly string[]
  /** The view's filters, with its range as instants. */
  readonly filters: LookupFilters
  readonly asked: LookupAsked
  readonly setView: (change: Partial<LookupView>) => void
}

/** What of the contact the address asks for. Changing it is no step in the history. */
export function useLookupScope(number: string): LookupScope {
  const { search } = useLocation()
  const navigate = useNavigate()
  const zone = useZone()
  // A relative range stays the same while its page does, so that the question does.
  const scope = useMemo(() => {
    const { view, problems } = parseLookupView(new URLSearchParams(search))
    const filters = requestFilters(view, zone, new Date())
    const asked = { ...filters, ...(view.order !== plainView.order && { order: view.order }) }
    return { view, problems, filters, asked }
  }, [search, zone])
  const { view } = scope
  const setView = useCallback(
    (change: Partial<LookupView>) =>
      void navigate({ search: `?${formatLookupView(number, { ...view, ...change })}` }, { replace: true }),
    [navigate, number, view],
  )
  return useMemo(() => ({ number, ...scope, setView }), [number, scope, setView])
}
