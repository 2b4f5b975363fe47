import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import { afterPaint } from '#browser/ui/after-paint.ts'
import type { Entry } from '#contract/routes/logs.ts'
import { viewQuery } from '#contract/view-state.ts'
import { listSelect } from '../data/list-fields.ts'
import { timeOf } from '../data/log-pages.ts'
import type { LogEntries } from '../data/use-log-entries.ts'
import type { LogScope } from '../view/log-scope.ts'
import { followLog } from './follow-log.ts'
import { highlight } from './highlight.ts'
import { type Place, placeIn, restorePlace } from './kept-place.ts'
import { KEPT_ROWS, type LiveStore, makeLiveStore } from './live-state.ts'
import { pauseReason, scrollerOf } from './pause-reason.ts'
import { useFiguresRefresh } from './use-figures-refresh.ts'

/** What comes to the log on screen, and the ways to let it in. */
export interface Live {
  readonly store: LiveStore
  /** False for lists that are not of the newest first: what comes has no place at their top. */
  readonly canFollow: boolean
  /** Follows, or no longer does. */
  readonly toggle: () => void
  /** Brings in all that waits; at the top when the reader followed, else without moving what he reads. */
  readonly letIn: () => void
  /** The button that follows: what says so above the rows goes, and leaves the focus to it. */
  readonly button: RefObject<HTMLButtonElement | null>
}

/** How often waiting rows ask whether they may come in, milliseconds. */
const TRY_MS = 500

/** Keeps a stream open while the page is seen, and what comes waiting until it may come in. */
export function useLive(scope: LogScope, log: LogEntries, list: RefObject<HTMLElement | null>): Live {
  const { channel, view, range, columns } = scope
  const store = useMemo(makeLiveStore, [])
  const refreshFigures = useFiguresRefresh()
  const canFollow = view.sort.key === channel.time && view.sort.direction === 'desc'
  const latest = useRef({ log, canFollow })
  latest.current = { log, canFollow }
  const button = useRef<HTMLButtonElement>(null)
  const place = useRef<Place | null>(null)
  const fresh = useRef<ReadonlySet<string>>(new Set())

  const question = useMemo(
    () => ({
      resource: channel.resource,
      query: viewQuery(channel, view, range),
      select: listSelect(channel, columns),
    }),
    [channel, view, range, columns],
  )

  // Another question: what waits was about the one before.
  const ready = log.total !== undefined && !log.stale
  useEffect(() => {
    if (!ready) return
    store.set({ missed: 0, shortened: false, connection: 'opening' })
    return whileSeen((signal) => {
      // All that came since the list was read is told again.
      store.take()
      return followLog(
        {
          ...question,
          readAt: () => latest.current.log.readAt,
          onConnection: (connection) => store.set({ connection }),
          onArrived: ({ entries, changed, leftOut }) => {
            const { log, canFollow } = latest.current
            const held = new Set(log.entries.map(({ _id }) => _id))
            const isNew = (entry: Entry) => !held.has(entry._id)
            log.replace(changed.filter((entry) => held.has(entry._id)))
            // A change may bring an entry into the view: so it is, where all of that time has been read.
            const end = log.hasMore ? timeOf(channel, log.entries.at(-1)) : Number.NEGATIVE_INFINITY
            const entered = canFollow ? changed.filter((each) => isNew(each) && timeOf(channel, each) >= end) : []
            store.hold([...entries.filter(isNew), ...entered], leftOut)
          },
        },
        signal,
      )
    })
  }, [ready, question, channel, store])

  const actions = useMemo(() => {
    function letIn(atTop: boolean): void {
      const { log, canFollow } = latest.current
      const { leftOut, following, missed } = store.get()
      const added = store.get().waiting
      const entries = store.take()
      refreshFigures()
      if (!canFollow || (leftOut > 0 && !following)) {
        if (canFollow) scrollerOf(list.current)?.scrollTo({ top: 0 })
        log.reload()
        return
      }
      if (atTop) scrollerOf(list.current)?.scrollTo({ top: 0 })
      else place.current = placeIn(list.current, log.entries)
      fresh.current = new Set(entries.map(({ _id }) => _id))
      const keep = following ? KEPT_ROWS : Number.POSITIVE_INFINITY
      store.set({
        missed: missed + leftOut,
        shortened: store.get().shortened || log.entries.length + entries.length > keep,
      })
      log.bringIn({ entries, added, keep, at: Date.now() })
    }
    const toggle = () => {
      const following = !store.get().following && latest.current.canFollow
      store.set({ following, missed: 0, pause: null })
      if (following) scrollerOf(list.current)?.scrollTo({ top: 0 })
    }
    return {
      toggle,
      letIn: () => letIn(store.get().following),
      /** As the reader follows: when nothing keeps rows from coming. */
      tryLetIn: () => {
        const { following, waiting } = store.get()
        if (!following) return
        const pause = latest.current.canFollow ? pauseReason(list.current) : null
        store.set({ pause })
        if (pause === null && waiting > 0 && latest.current.canFollow) letIn(true)
      },
    }
  }, [store, list, refreshFigures])

  useEffect(() => {
    const timer = setInterval(actions.tryLetIn, TRY_MS)
    return () => clearInterval(timer)
  }, [actions])
  useEffect(() => {
    if (!canFollow) store.set({ following: false, pause: null })
  }, [canFollow, store])

  const { entries } = log
  useLayoutEffect(() => {
    if (place.current) restorePlace(list.current, place.current, entries)
    if (fresh.current.size > 0) highlight(list.current, entries, fresh.current)
    place.current = null
    fresh.current = new Set()
  }, [entries, list])

  return useMemo(
    () => ({ store, canFollow, toggle: actions.toggle, letIn: actions.letIn, button }),
    [store, canFollow, actions],
  )
}

/** Runs while the page is seen: a browser keeps few connections to a server, and hidden pages would hold them all. */
function whileSeen(run: (signal: AbortSignal) => Promise<void>): () => void {
  let controller: AbortController | undefined
  const change = () => {
    if (document.visibilityState === 'hidden') {
      controller?.abort()
      controller = undefined
    } else if (!controller) {
      controller = new AbortController()
      const { signal } = controller
      // What has just come is painted first.
      afterPaint(() => !signal.aborted && void run(signal))
    }
  }
  change()
  document.addEventListener('visibilitychange', change)
  return () => {
    document.removeEventListener('visibilitychange', change)
    controller?.abort()
  }
}
