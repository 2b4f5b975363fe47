import { useEffect, useMemo, useRef, useState } from 'react'
import { useLocation, useParams } from 'react-router-dom'
import { paths } from '#browser/paths.ts'
import { useNavigate } from '#browser/router/use-navigate.ts'
import { afterPaint } from '#browser/ui/after-paint.ts'
import { whenIdle } from '#browser/ui/when-idle.ts'
import type { Channel } from '#contract/channels/index.ts'
import { makeOpenedStore, type OpenedStore } from './opened.ts'

/** The address follows a press so much later at most, milliseconds. */
const LATEST = 150

/** The entry that is open beside a list, and the ways to change that. The same object for as long as the channel is. */
export interface OpenEntry {
  readonly store: OpenedStore
  readonly open: (id: string) => void
  readonly close: () => void
}

/**
 * A press shows at once, and the address follows when the entry is on screen: with the address, all links of the page
 * are drawn anew. Otherwise the address leads.
 */
export function useOpened(channel: Channel): OpenEntry {
  const navigate = useNavigate()
  const { entryId } = useParams()
  const { pathname } = useLocation()
  const [store] = useState(() => makeOpenedStore(entryId))
  /** Calls off the address that is to follow. */
  const waiting = useRef<(() => void) | null>(null)

  useEffect(() => {
    // While the address is on its way to what was pressed last, what is drawn of it may be older.
    if (waiting.current === null && pathname === window.location.pathname) store.follow(entryId)
  }, [store, entryId, pathname])
  useEffect(() => () => waiting.current?.(), [])

  return useMemo(() => {
    function go(id: string | undefined): void {
      store.press(id)
      waiting.current?.()
      waiting.current = afterPaint(() => {
        waiting.current = whenIdle(() => {
          waiting.current = null
          lead(id)
        }, LATEST)
      })
    }
    function lead(id: string | undefined): void {
      const list = paths.log(channel)
      const next = id === undefined ? list : paths.entry(channel, id)
      // Read here, for they may have changed since the page was drawn; who has left for another page is not brought back.
      const { pathname, search } = window.location
      if (pathname === next || !`${pathname}/`.startsWith(`${list}/`)) return
      // Going through entries is one step in the history, however many were seen.
      void navigate(next + search, { replace: id !== undefined && pathname !== list })
    }
    return { store, open: go, close: () => store.get() && go(undefined) }
  }, [store, channel, navigate])
}
