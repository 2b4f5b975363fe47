import { useMemo } from 'react'
import { FailureState } from '#browser/shell/FailureState.tsx'
import { SkeletonRows } from '#browser/ui/SkeletonRows.tsx'
import type { LogEntries } from './data/use-log-entries.ts'
import { EmptyLog } from './EmptyLog.tsx'
import { ListTail } from './ListTail.tsx'
import { LogTable } from './table/LogTable.tsx'
import { skeletonTemplate } from './table/table-layout.ts'
import type { LogScope } from './view/log-scope.ts'

interface LogListProps {
  scope: LogScope
  log: LogEntries
  openId: string | undefined
  /** The view, as an address has it. */
  search: string
  onOpen: (id: string) => void
  onClose: () => void
}

/** The rows of a view, or why there are none. */
export function LogList({ scope, log, openId, search, onOpen, onClose }: LogListProps) {
  const { channel, view, setView } = scope
  const { entries, total, error, tailError, retry } = log
  const tail = useMemo(
    () => (log.hasMore ? <ListTail error={tailError} onRetry={log.loadMore} /> : null),
    [log.hasMore, log.loadMore, tailError],
  )
  if (error) return <FailureState error={error} onRetry={retry} />
  if (total === undefined) return <SkeletonRows columns={skeletonTemplate(channel, scope.columns)} rows={24} />
  if (entries.length === 0) return <EmptyLog channel={channel} view={view} setView={setView} />
  return (
    <LogTable
      scope={scope}
      log={log}
      total={total}
      openId={openId}
      search={search}
      tail={tail}
      onOpen={onOpen}
      onClose={onClose}
    />
  )
}
