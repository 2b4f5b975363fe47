import { useMediaQuery } from '@mantine/hooks'
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFailureText } from '#browser/shell/use-failure-text.ts'
import { Button } from '#browser/ui/Button.tsx'
import { EmptyState } from '#browser/ui/EmptyState.tsx'
import type { AuditList } from '#contract/routes/audit.ts'
import classes from './TrailLines.module.css'
import { TrailStack } from './TrailStack.tsx'
import { TrailTable } from './TrailTable.tsx'
import { isNarrowed, plainTrail } from './trail-view.ts'
import type { Trail } from './use-trail.ts'

interface TrailLinesProps {
  pages: UseInfiniteQueryResult<InfiniteData<AuditList>, Error>
  trail: Trail
}

/** The lines, and how many more there are. */
export function TrailLines({ pages, trail: { view, setView } }: TrailLinesProps) {
  const { t } = useTranslation()
  const failureText = useFailureText()
  const narrow = useMediaQuery('(max-width: 900px)', false, { getInitialValueInEffect: false })
  const { data, error, hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = pages
  const events = data?.pages.flatMap((page) => page.events) ?? []
  const count = data?.pages.at(-1)?.count ?? events.length
  if (events.length === 0)
    return isNarrowed(view) ? (
      <EmptyState
        title={t('audit.none.title')}
        text={t('audit.none.text')}
        action={<Button onClick={() => setView({ ...plainTrail, mine: view.mine })}>{t('audit.filter.clear')}</Button>}
      />
    ) : (
      <EmptyState title={t('audit.empty.title')} text={t('audit.empty.text')} />
    )
  const Lines = narrow ? TrailStack : TrailTable
  return (
    <>
      <Lines events={events} onNarrow={setView} />
      <div className={classes.foot}>
        <span role="status">{t('audit.shown', { count, shown: events.length })}</span>
        {isFetchNextPageError && (
          <span role="alert" className={classes.problem}>
            {failureText(error).title}
          </span>
        )}
        {hasNextPage && (
          <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {isFetchNextPageError ? t('ui.retry') : t('audit.more')}
          </Button>
        )}
      </div>
    </>
  )
}
