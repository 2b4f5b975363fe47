import { TextInput } from '@mantine/core'
import { type FormEvent, type ReactNode, useRef, useState } from 'react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFailureText } from '#browser/shell/use-failure-text.ts'
import { Button } from '#browser/ui/Button.tsx'
import { ChoiceLine } from '#browser/ui/ChoiceLine.tsx'
import { useInvalidFocus } from '#browser/ui/use-invalid-focus.ts'
import type { ApiKey } from '#contract/routes/keys.ts'
import type { Session } from '#contract/routes/session.ts'
import { AccessField } from './AccessField.tsx'
import { ExpiryField } from './ExpiryField.tsx'
import { FormField } from './FormField.tsx'
import classes from './KeyForm.module.css'
import type { KeyDraft } from './key-draft.ts'
import { fieldFailure } from './key-failure.ts'
import { denialOfUnmasking } from './key-rights.ts'
import { RightsField } from './RightsField.tsx'
import type { FieldErrors } from './use-field-errors.ts'

interface KeyFormProps {
  draft: KeyDraft
  onDraft: (draft: KeyDraft) => void
  session: Session
  /** The key that is changed; none when one is made. */
  apiKey?: ApiKey
  /** A field, or the name of the project that the key belongs to. */
  project: ReactNode
  errors: FieldErrors
  /** Of the last request, shown here unless it stands at a field. */
  failure: unknown
  pending: boolean
  action: string
  onSubmit: () => void
  onCancel: () => void
}

export function KeyForm(props: KeyFormProps) {
  const { draft, onDraft, session, apiKey, project, errors, failure, pending, action, onSubmit, onCancel } = props
  const { t } = useTranslation()
  const form = useRef<HTMLFormElement>(null)
  const failureText = useFailureText()
  const shown = failure && !fieldFailure(failure) ? failureText(failure) : undefined
  const unmasking = denialOfUnmasking(session, apiKey)
  const [attempt, setAttempt] = useState(0)

  useInvalidFocus(form, attempt, failure)

  function submit(event: FormEvent) {
    event.preventDefault()
    if (pending) return
    setAttempt(attempt + 1)
    onSubmit()
  }

  return (
    // The gateway and the form's own words say what is wrong, not the browser's.
    <form ref={form} className={classes.form} onSubmit={submit} noValidate>
      <TextInput
        label={t('settings.keys.field.label')}
        description={t('settings.keys.field.labelHint')}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        value={draft.label}
        error={errors.label}
        onChange={({ currentTarget: { value } }) => onDraft({ ...draft, label: value })}
        autoComplete="off"
        data-autofocus
      />
      {draft.projectId === null ? <FormField title={t('settings.keys.field.project')}>{project}</FormField> : project}
      <AccessField draft={draft} onDraft={onDraft} session={session} error={errors.permissions} />
      <FormField title={t('settings.keys.field.privacy')} error={errors.masked}>
        <ChoiceLine
          type="checkbox"
          checked={draft.masked}
          disabled={unmasking !== undefined}
          onChange={(masked) => onDraft({ ...draft, masked })}
          title={t('settings.keys.field.masked')}
          text={unmasking ? t(`settings.keys.denied.${unmasking}`) : t('settings.keys.field.maskedHint')}
        />
      </FormField>
      <RightsField draft={draft} onDraft={onDraft} session={session} error={errors.rights} />
      <ExpiryField draft={draft} onDraft={onDraft} error={errors.expiresAt} />
      {shown && (
        <p className={classes.failure} role="alert">
          {shown.title}. {shown.text} {shown.advice}
        </p>
      )}
      <div className={classes.actions}>
        <Button onClick={onCancel}>{t('ui.cancel')}</Button>
        <Button type="submit" variant="filled" loading={pending}>
          {action}
        </Button>
      </div>
    </form>
  )
}
