import { useInfiniteQuery } from '@tanstack/react-query'
import { Suspense, useCallback, useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Outlet, useNavigate, useParams } from 'react-router-dom'
import { useLabels } from '#browser/i18n/use-labels.ts'
import { paths } from '#browser/paths.ts'
import { CoverageNote } from '#browser/shell/CoverageNote.tsx'
import { FailureState } from '#browser/shell/FailureState.tsx'
import { ChannelMark } from '#browser/ui/ChannelMark.tsx'
import { PageHeader } from '#browser/ui/PageHeader.tsx'
import { RangePicker } from '#browser/ui/RangePicker.tsx'
import { SkeletonRows } from '#browser/ui/SkeletonRows.tsx'
import type { Channel } from '#contract/channels/index.ts'
import { rangePresets } from '#contract/view-state.ts'
import { entriesOf, logPages } from './data/log-pages.ts'
import { DrawerFrame } from './drawer/DrawerFrame.tsx'
import { EmptyLog } from './EmptyLog.tsx'
import type { EntryContext } from './entry-context.ts'
import { FilterBar } from './filters/FilterBar.tsx'
import { LogFigures } from './header/LogFigures.tsx'
import { ListTail } from './ListTail.tsx'
import classes from './LogPage.module.css'
import { gridTemplate, logColumns } from './table/columns.ts'
import { LogTable } from './table/LogTable.tsx'
import { useLogView } from './view/use-log-view.ts'
import { useResolvedRange } from './view/use-resolved-range.ts'

/** The log of any channel: all that differs comes from the channel's definition. */
export function Component({ channel }: { channel: Channel }) {
  const { t } = useTranslation()
  const labels = useLabels()
  const navigate = useNavigate()
  const { entryId } = useParams()
  const { view, problems, search, setView } = useLogView(channel)
  const range = useResolvedRange(view.range)
  const pages = useInfiniteQuery(logPages(channel, view, range))
  const { data, error, isPlaceholderData, hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = pages
  const entries = useMemo(() => entriesOf(data?.pages ?? []), [data])
  const total = data?.pages[0]?.count
  const firstInput = useRef<HTMLInputElement>(null)

  // The drawer's code is small but likely to be wanted.
  useEffect(() => void import('./EntryDrawer.tsx'), [])

  const open = useCallback(
    // Going through entries is one step in the history, however many were seen.
    (id: string) => void navigate(paths.entry(channel, id) + search, { replace: entryId !== undefined }),
    [channel, navigate, search, entryId],
  )
  const close = useCallback(() => {
    if (entryId !== undefined) void navigate(paths.log(channel) + search)
  }, [channel, navigate, search, entryId])
  const nearEnd = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage && !isFetchNextPageError && !isPlaceholderData) void fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, isFetchNextPageError, isPlaceholderData, fetchNextPage])

  // Names the rows themselves, not the question that is on its way.
  const rowsKey = useRef('')
  if (!isPlaceholderData) rowsKey.current = JSON.stringify([view, range])

  return (
    <div className={classes.page}>
      <PageHeader
        title={labels.channel(channel)}
        mark={<ChannelMark channel={channel.id} />}
        figures={<LogFigures channel={channel} view={view} range={range} count={total} />}
        actions={
          <RangePicker value={view.range} presets={rangePresets} onChange={(next) => setView({ range: next })} />
        }
      />
      <CoverageNote channels={[channel]} range={range} />
      <FilterBar channel={channel} view={view} range={range} setView={setView} firstInput={firstInput} />
      {problems.length > 0 && (
        <p className={classes.notice} role="status">
          {t('logs.problems', { count: problems.length, names: problems.join(', ') })}
        </p>
      )}
      <div className={classes.body}>
        <div className={classes.list}>{list()}</div>
        <Suspense fallback={<DrawerFrame />}>
          <Outlet context={entryContext()} />
        </Suspense>
      </div>
    </div>
  )

  function list() {
    if (!data && error) return <FailureState error={error} onRetry={() => void pages.refetch()} />
    if (!data || total === undefined)
      return <SkeletonRows columns={gridTemplate(logColumns(channel), false)} rows={24} />
    if (error && !isFetchNextPageError) return <FailureState error={error} onRetry={() => void pages.refetch()} />
    if (entries.length === 0) return <EmptyLog channel={channel} view={view} setView={setView} />
    return (
      <LogTable
        channel={channel}
        entries={entries}
        total={total}
        sort={view.sort}
        openId={entryId}
        search={search}
        rowsKey={rowsKey.current}
        stale={isPlaceholderData}
        tail={
          hasNextPage ? <ListTail error={isFetchNextPageError && error} onRetry={() => void fetchNextPage()} /> : null
        }
        onSort={(sort) => setView({ sort })}
        onOpen={open}
        onClose={close}
        onFilter={() => firstInput.current?.focus()}
        onNearEnd={nearEnd}
      />
    )
  }

  function entryContext(): EntryContext {
    const at = entries.findIndex((entry) => entry._id === entryId)
    return {
      view,
      place: at < 0 ? undefined : at + 1,
      total,
      previousId: entries[at - 1]?._id,
      nextId: at < 0 ? undefined : entries[at + 1]?._id,
      open,
      close,
    }
  }
}
