import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFailureText } from '#browser/shell/use-failure-text.ts'
import { Button } from '#browser/ui/Button.tsx'
import type { Source } from '#contract/routes/sources.ts'
import classes from './Quarantine.module.css'
import { QuarantineRows } from './QuarantineRows.tsx'
import { useQuarantineRetry } from './sources-query.ts'

/** Rows that could not be read, with the reason and as they came, and the means to read them again. */
export function QuarantineContent({ source, channel }: { source: Source; channel: string }) {
  const { t } = useTranslation()
  const failureText = useFailureText()
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
      <QuarantineRows source={source.id} channel={channel} />
    </div>
  )
}
