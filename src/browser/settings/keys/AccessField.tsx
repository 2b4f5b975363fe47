import { useId } from 'react'
import { useLabels } from '#browser/i18n/use-labels.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { ChoiceLine } from '#browser/ui/ChoiceLine.tsx'
import { type Permission, readableChannels } from '#contract/permissions.ts'
import type { Session } from '#contract/routes/session.ts'
import { FormField } from './FormField.tsx'
import classes from './KeyForm.module.css'
import type { KeyDraft } from './key-draft.ts'
import { permissionBeyond } from './key-rights.ts'
import { roles, singles } from './roles.ts'

interface AccessFieldProps {
  draft: KeyDraft
  onDraft: (draft: KeyDraft) => void
  session: Session
  error: string | undefined
}

/** What a key may do: some channels, or a role that opens them all and makes the choice among them unnecessary. */
export function AccessField({ draft, onDraft, session, error }: AccessFieldProps) {
  const { t } = useTranslation()
  const labels = useLabels()
  const name = useId()
  const beyond = (permission: Permission) => permissionBeyond(session, [permission]) !== undefined
  const denied = (permission: Permission) =>
    t('settings.keys.denied.permission', { permission: labels.permission(permission) })
  const opened = (permission: Permission) =>
    readableChannels([permission])
      .map((channel) => labels.channel(channel))
      .join(', ')
  const toggle = (permission: Permission, on: boolean) =>
    onDraft({ ...draft, reads: on ? [...draft.reads, permission] : draft.reads.filter((each) => each !== permission) })

  return (
    <FormField title={t('settings.keys.field.access')} error={error}>
      <div className={classes.group}>
        <ChoiceLine
          type="radio"
          name={name}
          checked={draft.role === null}
          onChange={() => onDraft({ ...draft, role: null })}
          title={t('settings.keys.field.some')}
          text={t('settings.keys.field.someHint')}
        />
        <div className={classes.nested}>
          {singles.map((permission) => (
            <ChoiceLine
              key={permission}
              type="checkbox"
              checked={draft.role !== null || draft.reads.includes(permission)}
              disabled={draft.role !== null || beyond(permission)}
              onChange={(on) => toggle(permission, on)}
              title={<PermissionName permission={permission} />}
              text={
                draft.role !== null
                  ? t('settings.keys.included', { role: labels.permission(draft.role) })
                  : beyond(permission)
                    ? denied(permission)
                    : t('settings.keys.opens', { channels: opened(permission) })
              }
            />
          ))}
        </div>
      </div>
      <div className={classes.group}>
        <p className={classes.groupTitle}>{t('settings.keys.field.all')}</p>
        {roles.toReversed().map((role) => (
          <ChoiceLine
            key={role}
            type="radio"
            name={name}
            checked={draft.role === role}
            disabled={beyond(role)}
            onChange={() => onDraft({ ...draft, role })}
            title={<PermissionName permission={role} />}
            text={beyond(role) ? denied(role) : t(`settings.role.${role}`)}
          />
        ))}
      </div>
    </FormField>
  )
}

/** In the reader's words, and as the API names it where that differs. */
function PermissionName({ permission }: { permission: Permission }) {
  const label = useLabels().permission(permission)
  return (
    <>
      {label}
      {label !== permission && (
        <span className={`tb-mono ${classes.apiName}`} lang="en">
          {permission}
        </span>
      )}
    </>
  )
}
