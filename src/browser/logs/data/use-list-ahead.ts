import { type Query, useQueryClient } from '@tanstack/react-query'
import { type RefObject, useLayoutEffect, useRef } from 'react'
import { formatView, parseView } from '#contract/view-state.ts'
import type { LogScope } from '../view/log-scope.ts'
import type { OnNextView } from '../view/use-log-view.ts'
import { logPages } from './log-pages.ts'

/**
 * Asks for the rows of a changed view in the press itself. The page would ask only when it has been drawn for the new
 * address: so the gateway answers while it is drawn.
 */
export function useListAhead(
  onNext: RefObject<OnNextView>,
  { channel, view, range, columns }: Omit<LogScope, 'setView'>,
) {
  const client = useQueryClient()
  const begun = useRef<Query | undefined>(undefined)
  useLayoutEffect(() => {
    onNext.current = (next) => {
      // The instants of another range and the columns of another choice are known when the page is drawn.
      if (next.range !== view.range || next.columns !== view.columns) return
      // As the page will read it from the address, or it would ask once more.
      const read = parseView(channel, formatView(channel, next)).view
      const options = logPages(channel, read, range, columns)
      // Nobody waits any more for what was begun and never drawn.
      if (begun.current && !begun.current.isActive()) void begun.current.cancel()
      void client.prefetchInfiniteQuery(options)
      begun.current = client.getQueryCache().find({ queryKey: options.queryKey, exact: true })
    }
  }, [onNext, client, channel, view, range, columns])
}
