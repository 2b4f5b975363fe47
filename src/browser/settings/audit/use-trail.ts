import { useCallback, useMemo } from 'react'
import { useLocation } from 'react-router-dom'
import { useZone } from '#browser/preferences/use-preferences.ts'
import { useNavigate } from '#browser/router/use-navigate.ts'
import { formatTrail, parseTrail, type TrailFilters, type TrailView, trailFilters } from './trail-view.ts'

export interface Trail {
  readonly view: TrailView
  readonly filters: TrailFilters
  readonly setView: (change: Partial<TrailView>) => void
}

/** What the address asks for. Changing it is no step in the history. */
export function useTrail(): Trail {
  const { search } = useLocation()
  const navigate = useNavigate()
  const zone = useZone()
  // A relative range stays the same while its page does, so that the question does.
  const asked = useMemo(() => {
    const view = parseTrail(new URLSearchParams(search))
    return { view, filters: trailFilters(view, zone, new Date()) }
  }, [search, zone])
  const { view } = asked
  const setView = useCallback(
    (change: Partial<TrailView>) =>
      void navigate({ search: `?${formatTrail({ ...view, ...change })}` }, { replace: true }),
    [navigate, view],
  )
  return { ...asked, setView }
}
