import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFailureText } from '#browser/shell/use-failure-text.ts'
import { Button } from '#browser/ui/Button.tsx'
import classes from './Section.module.css'

/** One part of the page could not be read; the others stand. */
export function SectionFailure({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation()
  const failureText = useFailureText()
  return (
    <p className={classes.failure} role="alert">
      {failureText(error).title}
      <Button onClick={onRetry}>{t('ui.retry')}</Button>
    </p>
  )
}
