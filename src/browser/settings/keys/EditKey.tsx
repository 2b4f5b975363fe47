import { useState } from 'react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useZone } from '#browser/preferences/use-preferences.ts'
import type { ApiKey } from '#contract/routes/keys.ts'
import type { Session } from '#contract/routes/session.ts'
import { KeyForm } from './KeyForm.tsx'
import { badFields, draftOf, keyChange } from './key-draft.ts'
import { useKeyUpdate } from './keys-query.ts'
import { ProjectName } from './ProjectName.tsx'
import { useFieldErrors } from './use-field-errors.ts'

interface EditKeyProps {
  apiKey: ApiKey
  session: Session
  onSaved: (key: ApiKey) => void
  onCancel: () => void
}

export function EditKey({ apiKey, session, onSaved, onCancel }: EditKeyProps) {
  const { t } = useTranslation()
  const zone = useZone()
  const [before] = useState(() => draftOf(apiKey, zone))
  const [draft, setDraft] = useState(before)
  const update = useKeyUpdate()
  const now = Date.now()
  const change = keyChange(draft, before, now, zone)
  // What is not changed stands in the store already, such as the end of a key that has expired.
  const { label = apiKey.label, permissions = apiKey.permissions, expiresAt } = change
  const bad = badFields({ label, permissions, ...(expiresAt !== undefined && { expiresAt }) }, now)
  const [tried, setTried] = useState(false)
  const errors = useFieldErrors(tried ? bad : [], update.error)

  function submit() {
    setTried(true)
    if (Object.keys(change).length === 0) onCancel()
    else if (bad.length === 0) update.mutate({ id: apiKey.id, change }, { onSuccess: onSaved })
  }

  return (
    <KeyForm
      draft={draft}
      onDraft={setDraft}
      session={session}
      apiKey={apiKey}
      errors={errors}
      failure={update.error}
      pending={update.isPending}
      action={t('settings.keys.saveNow')}
      onSubmit={submit}
      onCancel={onCancel}
      project={<ProjectName id={apiKey.projectId} label={apiKey.projectLabel} />}
    />
  )
}
