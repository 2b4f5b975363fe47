import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFailureText } from '#browser/shell/use-failure-text.ts'
import { Button } from '#browser/ui/Button.tsx'
import classes from './Pinned.module.css'

/** One report could not be summed; the others stand. */
export function CardFailure({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation()
  const failureText = useFailureText()
  return (
    <p className={classes.failure} role="alert">
      {failureText(error).text}
      <Button onClick={onRetry}>{t('ui.retry')}</Button>
    </p>
  )
}
