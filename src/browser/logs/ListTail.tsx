import { Button, Loader } from '@mantine/core'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFailureText } from '#browser/shell/use-failure-text.ts'
import classes from './LogPage.module.css'

/** After the last row on hand: more is on its way, or why it is not. */
export function ListTail({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation()
  const failureText = useFailureText()
  if (!error) return <Loader size="xs" color="gray" aria-label={t('ui.loading')} />
  return (
    <span className={classes.tail} role="alert">
      {t('logs.tail.failed', { reason: failureText(error).title })}
      <Button size="xs" onClick={onRetry}>
        {t('ui.retry')}
      </Button>
    </span>
  )
}
