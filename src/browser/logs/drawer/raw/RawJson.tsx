import { IconChevronRight } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useId, useState } from 'react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { rawQuery } from '#browser/logs/data/item-query.ts'
import { FailureState } from '#browser/shell/FailureState.tsx'
import { SkeletonRows } from '#browser/ui/SkeletonRows.tsx'
import type { Channel } from '#contract/channels/index.ts'
import classes from '../Drawer.module.css'

const RawViewer = lazy(async () => ({ default: (await import('./RawViewer.tsx')).RawViewer }))

/** What the source sent, to the letter; fetched when somebody looks. */
export function RawJson({ channel, id }: { channel: Channel; id: string }) {
  const { t } = useTranslation()
  const [unfolded, setUnfolded] = useState(false)
  const bodyId = useId()
  const { data, error, refetch } = useQuery({ ...rawQuery(channel, id), enabled: unfolded })
  const waiting = <SkeletonRows columns="1fr" rows={4} />

  return (
    <section className={classes.group}>
      <button
        type="button"
        className={classes.fold}
        aria-expanded={unfolded}
        aria-controls={bodyId}
        onClick={() => setUnfolded(!unfolded)}
      >
        <IconChevronRight className={classes.chevron ?? ''} size={14} aria-hidden="true" />
        {t('logs.drawer.raw')}
      </button>
      <div id={bodyId} hidden={!unfolded}>
        {unfolded && error && <FailureState error={error} onRetry={() => void refetch()} />}
        {unfolded && !error && !data && waiting}
        {unfolded && data && (
          <Suspense fallback={waiting}>
            <RawViewer key={id} raw={data.raw} />
          </Suspense>
        )}
      </div>
    </section>
  )
}
