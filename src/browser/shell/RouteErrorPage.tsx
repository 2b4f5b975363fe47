import { useTranslation } from '#browser/i18n/use-translation.ts'
import { Button } from '#browser/ui/Button.tsx'
import { ErrorState } from '#browser/ui/ErrorState.tsx'

/** A page that threw. A chunk that is gone means that the server has a newer console than this tab. */
export function RouteErrorPage({ error }: { error: unknown }) {
  const { t } = useTranslation()
  const message = error instanceof Error ? error.message : String(error)
  const kind = /dynamically imported module|module script|preload/i.test(message) ? 'stale' : 'page'
  return (
    <ErrorState
      title={t(`shell.failure.${kind}.title`)}
      text={t(`shell.failure.${kind}.text`)}
      advice={t(`shell.failure.${kind}.advice`)}
      detail={message}
      action={<Button onClick={() => window.location.reload()}>{t('shell.failure.reload')}</Button>}
    />
  )
}
