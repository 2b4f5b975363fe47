import { useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useLocation, useNavigate, useParams } from 'react-router-dom'
import { paths } from '#browser/paths.ts'
import type { SavedView } from '#contract/routes/views.ts'
import type { LogScope } from '../view/log-scope.ts'
import { defaultOf, shows } from './view-address.ts'
import { viewsQuery } from './views-query.ts'

export interface OpenView {
  /** The views of this log; undefined until they are known. */
  readonly views: readonly SavedView[] | undefined
  readonly error: unknown
  /** The view that was opened, or that the screen happens to show. */
  readonly open: SavedView | undefined
  /** The screen shows something else than the open view by now. */
  readonly modified: boolean
  /** Shows a view; null for all entries. */
  readonly show: (view: SavedView | null) => void
  /** The view on screen has been saved as this one. */
  readonly took: (view: SavedView) => void
}

/** Which view is on screen. A page that is opened with a plain address shows its default. */
export function useOpenView({ channel, view, columns }: LogScope): OpenView {
  const navigate = useNavigate()
  const { search } = useLocation()
  const { entryId } = useParams()
  const { data, error } = useQuery(viewsQuery)
  const views = useMemo(() => data?.views.filter((each) => each.channel === channel.id), [data, channel])
  const [opened, setOpened] = useState<{ channel: string; id: string } | null>(null)

  const shown = views?.find((each) => shows(channel, each, view, columns))
  const remembered = opened?.channel === channel.id ? views?.find(({ id }) => id === opened.id) : undefined
  const open = remembered ?? shown

  const show = useCallback(
    (next: SavedView | null) => {
      setOpened(next && { channel: channel.id, id: next.id })
      void navigate(paths.log(channel, next ? new URLSearchParams(next.search) : undefined))
    },
    [channel, navigate],
  )

  // Once a visit, and not for an address that says something: who clears the filters wants all entries.
  const visit = useRef<{ channel: string; plain: boolean }>(undefined)
  if (visit.current?.channel !== channel.id)
    visit.current = { channel: channel.id, plain: search === '' && entryId === undefined }
  useEffect(() => {
    if (!views || !visit.current?.plain) return
    visit.current.plain = false
    const wanted = search === '' ? defaultOf(views, channel) : undefined
    if (!wanted) return
    setOpened({ channel: channel.id, id: wanted.id })
    void navigate(paths.log(channel, new URLSearchParams(wanted.search)), { replace: true })
  }, [views, channel, search, navigate])

  return {
    views,
    error,
    open,
    modified: open !== undefined && !shows(channel, open, view, columns),
    show,
    took: useCallback((saved: SavedView) => setOpened({ channel: saved.channel, id: saved.id }), []),
  }
}
