import { useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useLocation } from 'react-router-dom'
import { useNavigate } from '#browser/router/use-navigate.ts'
import type { SavedView } from '#contract/routes/views.ts'
import { defaultOf } from './default-view.ts'
import { openedBy } from './opening.ts'
import { shows, type ViewScope } from './view-scope.ts'
import { viewsQuery } from './views-query.ts'

export interface OpenView {
  /** The views of this page; undefined until they are known. */
  readonly views: readonly SavedView[] | undefined
  readonly error: unknown
  /** The view that was opened, or that the screen happens to show. */
  readonly open: SavedView | undefined
  /** The screen shows something else than the open view by now. */
  readonly modified: boolean
  /** Shows a view; null for the plain page. */
  readonly show: (view: SavedView | null) => void
  /** The view on screen has been saved as this one. */
  readonly took: (view: SavedView) => void
}

/** Which view is on screen. A page that is opened with a plain address shows its default. */
export function useOpenView(scope: ViewScope): OpenView {
  const navigate = useNavigate()
  const { search, pathname, state } = useLocation()
  const { data, error } = useQuery(viewsQuery)
  const { page, path } = scope
  const views = useMemo(() => data?.views.filter((each) => each.page === page), [data, page])
  const [opened, setOpened] = useState<{ page: string; id: string } | null>(null)
  const named = openedBy(state)
  useEffect(() => {
    if (named !== undefined) setOpened({ page, id: named })
  }, [page, named])

  const shown = views?.find((each) => shows(scope, each.search))
  const remembered = opened?.page === page ? views?.find(({ id }) => id === opened.id) : undefined
  const open = remembered ?? shown

  const show = useCallback(
    (next: SavedView | null) => {
      setOpened(next && { page, id: next.id })
      void navigate(path(next?.search ?? ''))
    },
    [page, path, navigate],
  )

  // Once a visit, and not for an address that says something: who clears the filters wants all entries.
  const visit = useRef<{ page: string; plain: boolean }>(undefined)
  if (visit.current?.page !== page) visit.current = { page, plain: search === '' && pathname === path('') }
  useEffect(() => {
    if (!views || !visit.current?.plain) return
    visit.current.plain = false
    const wanted = search === '' ? defaultOf(views, page) : undefined
    if (!wanted) return
    setOpened({ page, id: wanted.id })
    void navigate(path(wanted.search), { replace: true })
  }, [views, page, path, search, navigate])

  return {
    views,
    error,
    open,
    modified: open !== undefined && !shows(scope, open.search),
    show,
    took: useCallback((saved: SavedView) => setOpened({ page: saved.page, id: saved.id }), []),
  }
}
