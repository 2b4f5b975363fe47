import type { UseInfiniteQueryResult } from '@tanstack/react-query'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFailureText } from '#browser/shell/use-failure-text.ts'
import { Button } from '#browser/ui/Button.tsx'
import classes from './Quarantine.module.css'

interface QuarantineMoreProps {
  pages: Pick<
    UseInfiniteQueryResult,
    'hasNextPage' | 'isFetchingNextPage' | 'isRefetching' | 'fetchNextPage' | 'refetch' | 'error'
  >
  /** How many rows are not shown. */
  more: number
}

/** What the list leaves out, and the means to see it. */
export function QuarantineMore({ pages, more }: QuarantineMoreProps) {
  const { t } = useTranslation()
  const failureText = useFailureText()
  const { hasNextPage, isFetchingNextPage, isRefetching, fetchNextPage, refetch, error } = pages
  const failure = error && failureText(error)
  return (
    <div className={classes.more}>
      <p className={classes.text} role="status">
        {more > 0 ? t('sources.quarantine.more', { count: more }) : t('sources.quarantine.all')}
      </p>
      {failure && (
        <p className={classes.failure} role="alert">
          {failure.title}. {failure.text} {failure.advice}
        </p>
      )}
      {(more > 0 || failure) && (
        <Button
          loading={isFetchingNextPage || isRefetching}
          // Rows that came again meanwhile stand above the page that was read last.
          onClick={() => void (hasNextPage ? fetchNextPage() : refetch())}
        >
          {failure ? t('ui.retry') : t('sources.quarantine.load')}
        </Button>
      )}
    </div>
  )
}
