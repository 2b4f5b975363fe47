import { useLabels } from '#browser/i18n/use-labels.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { ReasonButton } from '#browser/ui/ReasonButton.tsx'
import type { ApiKey } from '#contract/routes/keys.ts'
import type { Session } from '#contract/routes/session.ts'
import classes from './KeyCells.module.css'
import { permissionBeyond } from './key-rights.ts'

export interface KeyActionsProps {
  apiKey: ApiKey
  session: Session
  onEdit: (key: ApiKey) => void
  onRevoke: (key: ApiKey) => void
}

/** What can be done to a key. A revoked one stays as it is. */
export function KeyActions({ apiKey, session, onEdit, onRevoke }: KeyActionsProps) {
  const { t } = useTranslation()
  const labels = useLabels()
  if (apiKey.state === 'revoked') return null
  const beyond = permissionBeyond(session, apiKey.permissions)
  const reason = beyond && t('settings.keys.denied.permission', { permission: labels.permission(beyond) })
  const { label } = apiKey
  return (
    <span className={classes.actions}>
      <ReasonButton
        size="compact-sm"
        variant="subtle"
        reason={reason}
        aria-label={t('settings.keys.editOne', { label })}
        onClick={() => onEdit(apiKey)}
      >
        {t('settings.keys.edit')}
      </ReasonButton>
      <ReasonButton
        size="compact-sm"
        variant="subtle"
        className={classes.revoke ?? ''}
        reason={reason}
        aria-label={t('settings.keys.revokeOne', { label })}
        onClick={() => onRevoke(apiKey)}
      >
        {t('settings.keys.revoke')}
      </ReasonButton>
      {reason !== undefined && (
        <span className={classes.reason} aria-hidden="true">
          {reason}
        </span>
      )}
    </span>
  )
}
