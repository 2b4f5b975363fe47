import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFailureText } from '#browser/shell/use-failure-text.ts'
import { ConfirmDialog } from '#browser/ui/ConfirmDialog.tsx'
import form from '../keys/KeyForm.module.css'
import { useSessionsEnd } from './sessions-query.ts'

interface EndDialogProps {
  /** Null when nothing is to be ended. */
  scope: 'others' | 'all' | null
  onClose: () => void
  /** How many there were. Who ends them all is signed out instead. */
  onEnded: (count: number) => void
}

export function EndDialog({ scope, onClose, onEnded }: EndDialogProps) {
  const { t } = useTranslation()
  const failureText = useFailureText()
  const end = useSessionsEnd()
  const failure = end.error && failureText(end.error)

  function close() {
    end.reset()
    onClose()
  }

  return (
    <ConfirmDialog
      opened={scope !== null}
      title={scope === 'all' ? t('sessions.endAllTitle') : t('sessions.endOthersTitle')}
      action={scope === 'all' ? t('sessions.endAll') : t('sessions.endOthers')}
      pending={end.isPending}
      onClose={close}
      onConfirm={() => scope && end.mutate(scope, { onSuccess: ({ ended }) => onEnded(ended) })}
    >
      <p>{scope === 'all' ? t('sessions.endAllText') : t('sessions.endOthersText')}</p>
      {failure && (
        <p className={form.failure} role="alert">
          {failure.title}. {failure.text} {failure.advice}
        </p>
      )}
    </ConfirmDialog>
  )
}
