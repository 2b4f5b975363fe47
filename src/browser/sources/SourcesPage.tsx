import { useQuery } from '@tanstack/react-query'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { FailureState } from '#browser/shell/FailureState.tsx'
import { statusQuery } from '#browser/shell/status-query.ts'
import { PageHeader } from '#browser/ui/PageHeader.tsx'
import { SkeletonRows } from '#browser/ui/SkeletonRows.tsx'
import { BringRows } from './BringRows.tsx'
import { DemoNote } from './DemoNote.tsx'
import { Holdings } from './Holdings.tsx'
import { ConnectSource } from './mirror/ConnectSource.tsx'
import { Mirror } from './mirror/Mirror.tsx'
import { useSources } from './mirror/use-sources.ts'
import { Projects } from './Projects.tsx'
import classes from './SourcesPage.module.css'

/** Where rows come from, and what is there. */
export function Component() {
  const { t } = useTranslation()
  const sources = useSources()
  const { data, error, refetch } = useQuery(statusQuery)
  const unconnected = sources?.data?.sources.length === 0
  return (
    <>
      <PageHeader title={t('sources.title')} />
      <div className={classes.page}>
        <div className={classes.column}>{data?.demo && <DemoNote />}</div>
        {sources && !unconnected && <Mirror sources={sources} />}
        <div className={classes.column}>
          {data ? (
            <>
              <Holdings channels={data.channels} />
              {data.projects.length > 0 && <Projects projects={data.projects} />}
            </>
          ) : error ? (
            <FailureState error={error} onRetry={() => void refetch()} />
          ) : (
            <SkeletonRows columns="1fr 90px 120px 120px" rows={5} />
          )}
          {unconnected && <ConnectSource />}
          <BringRows />
        </div>
      </div>
    </>
  )
}
