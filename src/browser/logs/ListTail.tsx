import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFailureText } from '#browser/shell/use-failure-text.ts'
import { Button } from '#browser/ui/Button.tsx'
import { Loader } from '#browser/ui/Loader.tsx'
import classes from './LogPage.module.css'

/** After the last row on hand: more is on its way, or why it is not. */
export function ListTail({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation()
  const failureText = useFailureText()
  if (!error)
    return <Loader size="var(--loader-size-xs)" color="var(--mantine-color-gray-filled)" aria-label={t('ui.loading')} />
  return (
    <span className={classes.tail} role="alert">
      {t('logs.tail.failed', { reason: failureText(error).title })}
      <Button size="xs" onClick={onRetry}>
        {t('ui.retry')}
      </Button>
    </span>
  )
}
