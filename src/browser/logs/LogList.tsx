import { type RefObject, useMemo } from 'react'
import { FailureState } from '#browser/shell/FailureState.tsx'
import { SkeletonRows } from '#browser/ui/SkeletonRows.tsx'
import type { LogEntries } from './data/use-log-entries.ts'
import { EmptyLog } from './EmptyLog.tsx'
import { ListTail } from './ListTail.tsx'
import { gridTemplate, logColumns } from './table/columns.ts'
import { LogTable } from './table/LogTable.tsx'
import type { LogScope } from './view/log-scope.ts'

interface LogListProps {
  scope: LogScope
  log: LogEntries
  openId: string | undefined
  /** The view, as an address has it. */
  search: string
  filterInput: RefObject<HTMLInputElement | null>
  onOpen: (id: string) => void
  onClose: () => void
}

/** The rows of a view, or why there are none. */
export function LogList({ scope, log, openId, search, filterInput, onOpen, onClose }: LogListProps) {
  const { channel, view, setView } = scope
  const { entries, total, error, tailError, retry } = log
  const tail = useMemo(
    () => (log.hasMore ? <ListTail error={tailError} onRetry={log.loadMore} /> : null),
    [log.hasMore, log.loadMore, tailError],
  )
  if (error) return <FailureState error={error} onRetry={retry} />
  if (total === undefined) return <SkeletonRows columns={gridTemplate(logColumns(channel), false)} rows={24} />
  if (entries.length === 0) return <EmptyLog channel={channel} view={view} setView={setView} />
  return (
    <LogTable
      channel={channel}
      entries={entries}
      total={total}
      sort={view.sort}
      openId={openId}
      search={search}
      rowsKey={log.rowsKey}
      stale={log.stale}
      tail={tail}
      onSort={(sort) => setView({ sort })}
      onOpen={onOpen}
      onClose={onClose}
      onFilter={() => filterInput.current?.focus()}
      onNearEnd={log.nearEnd}
    />
  )
}
