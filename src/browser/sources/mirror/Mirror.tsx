import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { FailureState } from '#browser/shell/FailureState.tsx'
import { SkeletonRows } from '#browser/ui/SkeletonRows.tsx'
import { CoverageKey } from './CoverageKey.tsx'
import classes from './Mirror.module.css'
import { SourceBlock } from './SourceBlock.tsx'
import type { Sources } from './use-sources.ts'

/** The sources that are mirrored, or the shape of them, or why they cannot be shown. */
export function Mirror({ sources: { data, error, dataUpdatedAt, refetch } }: { sources: Sources }) {
  const { t } = useTranslation()
  const format = useFormat()
  if (!data)
    return (
      <div className={classes.mirror}>
        {error ? (
          <FailureState error={error} onRetry={() => void refetch()} />
        ) : (
          <SkeletonRows columns="1fr 1fr 1fr 2fr" rows={5} />
        )}
      </div>
    )
  return (
    <div className={classes.mirror}>
      {error && (
        <p className={classes.stale} role="status">
          {t('sources.mirror.stale', { time: format.time(new Date(dataUpdatedAt).toISOString()) })}
        </p>
      )}
      {data.sources.map((source) => (
        <SourceBlock key={source.id} source={source} />
      ))}
      <CoverageKey />
    </div>
  )
}
