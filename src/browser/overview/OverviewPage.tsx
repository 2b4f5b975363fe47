import { useQuery } from '@tanstack/react-query'
import { type ReactNode, Suspense } from 'react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { FailureState } from '#browser/shell/FailureState.tsx'
import { statusQuery } from '#browser/shell/status-query.ts'
import { PageHeader } from '#browser/ui/PageHeader.tsx'
import { SkeletonRows } from '#browser/ui/SkeletonRows.tsx'
import type { Status } from '#contract/routes/system.ts'
import { ChannelLedger } from './ChannelLedger.tsx'
import { EmptyStore } from './EmptyStore.tsx'
import { LatestFailures } from './LatestFailures.tsx'
import { MonthCost } from './MonthCost.tsx'
import { NumberBox } from './NumberBox.tsx'
import classes from './OverviewPage.module.css'
import { TopCauses } from './TopCauses.tsx'
import { useOverviewScope } from './use-overview.ts'

/** `pinned` is what stands between the channels and the latest failures: parts of other pages. */
export function Component({ pinned }: { pinned?: ReactNode }) {
  const { t } = useTranslation()
  const { data: status, error, refetch } = useQuery(statusQuery)
  return (
    <>
      <PageHeader title={t('overview.title')} />
      {status ? (
        <Content status={status} pinned={pinned} />
      ) : error ? (
        <FailureState error={error} onRetry={() => void refetch()} />
      ) : (
        <SkeletonRows rows={8} />
      )}
    </>
  )
}

function Content({ status, pinned }: { status: Status; pinned: ReactNode }) {
  const scope = useOverviewScope(status.channels.map(({ id }) => id))
  if (status.channels.every(({ count }) => count === 0)) return <EmptyStore />
  return (
    <div className={classes.page}>
      <div className={classes.top}>
        <NumberBox />
        {scope.billed.length > 0 && <MonthCost scope={scope} status={status} />}
      </div>
      <ChannelLedger scope={scope} status={status} />
      {/* The rest does not wait for its code. */}
      {scope.billed.length > 0 && <Suspense>{pinned}</Suspense>}
      <div className={classes.columns}>
        <LatestFailures scope={scope} />
        {scope.billed.length > 0 && <TopCauses scope={scope} />}
      </div>
    </div>
  )
}
