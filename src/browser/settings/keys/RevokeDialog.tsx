import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFailureText } from '#browser/shell/use-failure-text.ts'
import { ConfirmDialog } from '#browser/ui/ConfirmDialog.tsx'
import type { ApiKey } from '#contract/routes/keys.ts'
import classes from './KeyForm.module.css'
import { useKeyRevoke } from './keys-query.ts'

interface RevokeDialogProps {
  /** Null when nothing is to be revoked. */
  apiKey: ApiKey | null
  onClose: () => void
  onRevoked: (key: ApiKey) => void
}

export function RevokeDialog({ apiKey, onClose, onRevoked }: RevokeDialogProps) {
  const { t } = useTranslation()
  const failureText = useFailureText()
  const revoke = useKeyRevoke()
  const failure = revoke.error && failureText(revoke.error)

  function close() {
    revoke.reset()
    onClose()
  }

  return (
    <ConfirmDialog
      opened={apiKey !== null}
      title={t('settings.keys.revokeTitle', { label: apiKey?.label ?? '' })}
      action={t('settings.keys.revokeNow')}
      pending={revoke.isPending}
      onClose={close}
      onConfirm={() => apiKey && revoke.mutate(apiKey.id, { onSuccess: onRevoked })}
    >
      <p>{t('settings.keys.revokeText')}</p>
      {failure && (
        <p className={classes.failure} role="alert">
          {failure.title}. {failure.text} {failure.advice}
        </p>
      )}
    </ConfirmDialog>
  )
}
