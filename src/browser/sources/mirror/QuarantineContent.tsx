import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { FailureState } from '#browser/shell/FailureState.tsx'
import { useFailureText } from '#browser/shell/use-failure-text.ts'
import { CodeBlock } from '#browser/ui/CodeBlock.tsx'
import { Instant } from '#browser/ui/Instant.tsx'
import { SkeletonRows } from '#browser/ui/SkeletonRows.tsx'
import type { Source } from '#contract/routes/sources.ts'
import classes from './Quarantine.module.css'
import { quarantineQuery, useQuarantineRetry } from './sources-query.ts'

/** Rows that could not be read, with the reason and as they came, and the means to read them again. */
export function QuarantineContent({ source, channel }: { source: Source; channel: string }) {
  const { t } = useTranslation()
  const failureText = useFailureText()
  const { data, error, refetch } = useQuery(quarantineQuery(source.id, channel))
  const retry = useQuarantineRetry(source.id)
  const failure = retry.error && failureText(retry.error)
  return (
    <div className={classes.content}>
      <p className={classes.text}>{t('sources.quarantine.text')}</p>
      <div className={classes.retry}>
        <Button loading={retry.isPending} onClick={() => retry.mutate()}>
          {t('sources.quarantine.retry')}
        </Button>
        <p className={classes.text}>{t('sources.quarantine.scope', { source: source.label })}</p>
      </div>
      <p role="status">
        {retry.data && (
          <>
            {t('sources.quarantine.accepted', { count: retry.data.accepted })}{' '}
            {t('sources.quarantine.rejected', { count: retry.data.rejected })}
          </>
        )}
      </p>
      {failure && (
        <p className={classes.failure} role="alert">
          {failure.title}. {failure.text} {failure.advice}
        </p>
      )}
      {data ? (
        <>
          {data.rows.length < data.count && (
            <p className={classes.text}>{t('sources.quarantine.shown', { count: data.rows.length })}</p>
          )}
          <ul className={classes.rows}>
            {data.rows.map((row) => (
              <li key={row.id}>
                <p className={classes.reason}>{row.reason}</p>
                <p className={classes.text}>
                  {t('sources.quarantine.seen')} <Instant iso={row.seenAt} />
                </p>
                <CodeBlock code={row.raw} label={t('sources.quarantine.copy')} />
              </li>
            ))}
          </ul>
        </>
      ) : error ? (
        <FailureState error={error} onRetry={() => void refetch()} />
      ) : (
        <SkeletonRows columns="1fr" rows={6} />
      )}
    </div>
  )
}
