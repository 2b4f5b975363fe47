import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { FailureState } from '#browser/shell/FailureState.tsx'
import { statusQuery } from '#browser/shell/status-query.ts'
import { PageHeader } from '#browser/ui/PageHeader.tsx'
import { SkeletonRows } from '#browser/ui/SkeletonRows.tsx'
import { BringRows } from './BringRows.tsx'
import { DemoNote } from './DemoNote.tsx'
import { Holdings } from './Holdings.tsx'
import { Projects } from './Projects.tsx'
import classes from './SourcesPage.module.css'

/** Where rows come from, and what is there. */
export function Component() {
  const { t } = useTranslation()
  const { data, error, refetch } = useQuery(statusQuery)
  return (
    <>
      <PageHeader title={t('sources.title')} />
      <div className={classes.page}>
        {data ? (
          <>
            {data.demo && <DemoNote />}
            <Holdings channels={data.channels} />
            {data.projects.length > 0 && <Projects projects={data.projects} />}
          </>
        ) : error ? (
          <FailureState error={error} onRetry={() => void refetch()} />
        ) : (
          <SkeletonRows columns="1fr 90px 120px 120px" rows={5} />
        )}
        <BringRows />
        <section className={classes.section}>
          <h2 className={classes.title}>{t('sources.mirror.title')}</h2>
          <p className={classes.text}>{t('sources.mirror.text')}</p>
        </section>
      </div>
    </>
  )
}
