import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useZone } from '#browser/preferences/use-preferences.ts'
import { statusQuery } from '#browser/shell/status-query.ts'
import type { ApiKey } from '#contract/routes/keys.ts'
import type { Session } from '#contract/routes/session.ts'
import { KeyForm } from './KeyForm.tsx'
import { badFields, emptyDraft, newKey } from './key-draft.ts'
import { useKeyCreate } from './keys-query.ts'
import { ProjectField } from './ProjectField.tsx'
import { ProjectName } from './ProjectName.tsx'
import { useFieldErrors } from './use-field-errors.ts'

interface CreateKeyProps {
  session: Session
  onMade: (key: ApiKey, secret: string) => void
  onCancel: () => void
}

export function CreateKey({ session, onMade, onCancel }: CreateKeyProps) {
  const { t } = useTranslation()
  const zone = useZone()
  const { data: status } = useQuery(statusQuery)
  const projects = status?.projects ?? []
  const own = session.projectId
  // The owner key must name a project; with only one there is nothing to choose.
  const [draft, setDraft] = useState(() => emptyDraft(own === null ? (onlyOne(projects)?.id ?? '') : null))
  const create = useKeyCreate(onMade)
  const now = Date.now()
  const input = newKey(draft, now, zone)
  const bad = badFields(input, now)
  // Nobody is told what is missing before they have said that they are ready.
  const [tried, setTried] = useState(false)
  const errors = useFieldErrors(tried ? bad : [], create.error)

  function submit() {
    setTried(true)
    if (bad.length === 0) create.mutate(input)
  }

  return (
    <KeyForm
      draft={draft}
      onDraft={setDraft}
      session={session}
      errors={errors}
      failure={create.error}
      pending={create.isPending}
      action={t('settings.keys.makeNow')}
      onSubmit={submit}
      onCancel={onCancel}
      project={
        draft.projectId === null ? (
          own !== null && <ProjectName id={own} label={projects.find(({ id }) => id === own)?.label ?? null} />
        ) : (
          <ProjectField
            value={draft.projectId}
            projects={projects}
            error={errors.projectId}
            onChange={(projectId) => setDraft({ ...draft, projectId })}
          />
        )
      }
    />
  )
}

function onlyOne<Item>(items: readonly Item[]): Item | undefined {
  return items.length === 1 ? items[0] : undefined
}
