import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo, useRef } from 'react'
import type { Entry } from '#contract/routes/logs.ts'
import type { LogScope } from '../view/log-scope.ts'
import { type BroughtIn, bringIn, replaceEntries } from './bring-in.ts'
import { entriesOf } from './joined-pages.ts'
import { type LogPage, logPages } from './log-pages.ts'

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
  /** When the list was read, or last brought up to date, milliseconds since 1970. */
  readonly readAt: number
  readonly retry: () => void
  readonly loadMore: () => void
  /** To be called when the end of the list comes near. */
  readonly nearEnd: () => void
  /** Puts entries that came later where they belong in a list of the newest first. */
  readonly bringIn: (brought: BroughtIn) => void
  /** New versions of entries take the place of the old ones. */
  readonly replace: (changed: readonly Entry[]) => void
  /** Reads the list anew, as it is now. */
  readonly reload: () => void
}

const noPages: readonly LogPage[] = []

/** The entries of a view, as far as they have been read. */
export function useLogEntries({ channel, view, range, columns }: LogScope): LogEntries {
  const client = useQueryClient()
  const options = logPages(channel, view, range, columns)
  const pages = useInfiniteQuery(options)
  const { data, error, isPlaceholderData, hasNextPage, isFetchingNextPage, isFetchNextPageError } = pages
  const { fetchNextPage, refetch } = pages
  const entries = useMemo(() => entriesOf(data?.pages ?? noPages), [data])

  const rowsKey = useRef('')
  // Other columns are the same rows.
  if (!isPlaceholderData) rowsKey.current = JSON.stringify([view.filters, view.sort, view.range, range])
  const latest = useRef(options.queryKey)
  latest.current = options.queryKey

  const actions = useMemo(
    (): Pick<LogEntries, 'retry' | 'loadMore' | 'bringIn' | 'replace' | 'reload'> => ({
      retry: () => void refetch(),
      loadMore: () => void fetchNextPage(),
      bringIn: (brought) => void client.setQueryData(latest.current, (held) => held && bringIn(channel, held, brought)),
      replace: (changed) => void client.setQueryData(latest.current, (held) => held && replaceEntries(held, changed)),
      reload: () => {
        // One page is read anew, not as many as the reader has seen.
        client.setQueryData(
          latest.current,
          (held) => held && { pages: held.pages.slice(0, 1), pageParams: held.pageParams.slice(0, 1) },
        )
        void refetch()
      },
    }),
    [client, channel, fetchNextPage, refetch],
  )
  const nearEnd = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage && !isFetchNextPageError && !isPlaceholderData) void fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, isFetchNextPageError, isPlaceholderData, fetchNextPage])

  const [first] = data?.pages ?? noPages
  const shownKey = rowsKey.current
  // The same until something of it changes: a page that is drawn anew for another reason leaves its list alone.
  return useMemo(
    () => ({
      entries,
      total: first?.count,
      error: isFetchNextPageError ? null : error,
      tailError: isFetchNextPageError ? error : null,
      hasMore: hasNextPage,
      stale: isPlaceholderData,
      rowsKey: shownKey,
      readAt: first?.readAt ?? 0,
      nearEnd,
      ...actions,
    }),
    [entries, first, error, isFetchNextPageError, hasNextPage, isPlaceholderData, shownKey, nearEnd, actions],
  )
}
