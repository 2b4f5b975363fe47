import { memo, useMemo } from 'react'
import { FailureState } from '#browser/shell/FailureState.tsx'
import { SkeletonRows } from '#browser/ui/SkeletonRows.tsx'
import type { LogEntries } from './data/use-log-entries.ts'
import { EmptyLog } from './EmptyLog.tsx'
import { ListTail } from './ListTail.tsx'
import { LogTable } from './table/LogTable.tsx'
import { skeletonTemplate } from './table/table-layout.ts'
import type { OpenEntry } from './use-opened.ts'
import type { LogScope } from './view/log-scope.ts'

interface LogListProps {
  scope: LogScope
  log: LogEntries
  opened: OpenEntry
  /** The view, as an address has it. */
  search: string
}

/** The rows of a view, or why there are none. Not drawn anew where another entry is opened: its row is marked. */
export const LogList = memo(function LogList({ scope, log, opened, search }: LogListProps) {
  const { channel, view, setView } = scope
  const { entries, total, error, tailError, retry } = log
  const tail = useMemo(
    () => (log.hasMore ? <ListTail error={tailError} onRetry={log.loadMore} /> : null),
    [log.hasMore, log.loadMore, tailError],
  )
  if (error) return <FailureState error={error} onRetry={retry} />
  if (total === undefined) return <SkeletonRows columns={skeletonTemplate(channel, scope.columns)} rows={24} />
  if (entries.length === 0) return <EmptyLog channel={channel} view={view} setView={setView} />
  return <LogTable scope={scope} log={log} total={total} opened={opened} search={search} tail={tail} />
})
