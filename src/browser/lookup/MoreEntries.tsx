import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFailureText } from '#browser/shell/use-failure-text.ts'
import { Button } from '#browser/ui/Button.tsx'
import type { Lookup } from '#contract/routes/lookup.ts'
import classes from './MoreEntries.module.css'
import { useNear } from './use-near.ts'

interface MoreEntriesProps {
  pages: UseInfiniteQueryResult<InfiniteData<Lookup>, Error>
  shown: number
  /** How many the filters leave. */
  total: number
}

/** The foot of the timeline: fetches the next page when it comes near, and on request. */
export function MoreEntries({ pages, shown, total }: MoreEntriesProps) {
  const { t } = useTranslation()
  const failureText = useFailureText()
  const [ref, near] = useNear<HTMLDivElement>()
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage, error } = pages

  useEffect(() => {
    if (near && hasNextPage && !isFetchingNextPage && !isFetchNextPageError) void fetchNextPage()
  }, [near, hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage])

  return (
    <div ref={ref} className={classes.foot}>
      <span role="status" className={classes.count}>
        {t('lookup.more.shown', { count: total, shown })}
      </span>
      {isFetchNextPageError && (
        <span role="alert" className={classes.problem}>
          {failureText(error).title}
        </span>
      )}
      {hasNextPage && (
        <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {isFetchNextPageError ? t('ui.retry') : t('lookup.more.load')}
        </Button>
      )}
    </div>
  )
}
