import { useInfiniteQuery } from '@tanstack/react-query'
import { useCallback, useMemo, useRef } from 'react'
import type { Entry } from '#contract/routes/logs.ts'
import type { LogScope } from '../view/log-scope.ts'
import { entriesOf, logPages } from './log-pages.ts'

export interface LogEntries {
  readonly entries: readonly Entry[]
  /** Undefined until the first answer. */
  readonly total: number | undefined
  /** Why there is nothing to show. */
  readonly error: Error | null
  /** Why the list does not go on. */
  readonly tailError: Error | null
  readonly hasMore: boolean
  /** The rows are those of the view before. */
  readonly stale: boolean
  /** Names the rows themselves, not the question that is on its way. */
  readonly rowsKey: string
  readonly retry: () => void
  readonly loadMore: () => void
  /** To be called when the end of the list comes near. */
  readonly nearEnd: () => void
}

/** The entries of a view, as far as they have been read. */
export function useLogEntries({ channel, view, range }: LogScope): LogEntries {
  const pages = useInfiniteQuery(logPages(channel, view, range))
  const { data, error, isPlaceholderData, hasNextPage, isFetchingNextPage, isFetchNextPageError } = pages
  const { fetchNextPage, refetch } = pages
  const entries = useMemo(() => entriesOf(data?.pages ?? []), [data])

  const rowsKey = useRef('')
  if (!isPlaceholderData) rowsKey.current = JSON.stringify([view, range])

  return {
    entries,
    total: data?.pages[0]?.count,
    error: isFetchNextPageError ? null : error,
    tailError: isFetchNextPageError ? error : null,
    hasMore: hasNextPage,
    stale: isPlaceholderData,
    rowsKey: rowsKey.current,
    retry: useCallback(() => void refetch(), [refetch]),
    loadMore: useCallback(() => void fetchNextPage(), [fetchNextPage]),
    nearEnd: useCallback(() => {
      if (hasNextPage && !isFetchingNextPage && !isFetchNextPageError && !isPlaceholderData) void fetchNextPage()
    }, [hasNextPage, isFetchingNextPage, isFetchNextPageError, isPlaceholderData, fetchNextPage]),
  }
}
