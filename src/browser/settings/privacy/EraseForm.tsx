import { Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { ApiFailure } from '#browser/api/api-failure.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { statusQuery } from '#browser/shell/status-query.ts'
import { useFailureText } from '#browser/shell/use-failure-text.ts'
import { Button } from '#browser/ui/Button.tsx'
import type { ErasurePreview } from '#contract/routes/privacy.ts'
import type { Session } from '#contract/routes/session.ts'
import form from './EraseForm.module.css'
import { type EraseDraft, whomOf } from './erase-draft.ts'
import classes from './Privacy.module.css'
import { useErasurePreview } from './privacy-query.ts'

interface EraseFormProps {
  draft: EraseDraft
  session: Session
  onDraft: (draft: EraseDraft) => void
  onFound: (found: ErasurePreview) => void
}

const LEAST_REASON = 3
/** No project has this id: ids are not blank. */
const EVERY = ' '

/** Whom, where and why. */
export function EraseForm({ draft, session, onDraft, onFound }: EraseFormProps) {
  const { t } = useTranslation()
  const failureText = useFailureText()
  const { data: status } = useQuery(statusQuery)
  const preview = useErasurePreview()
  const [tried, setTried] = useState(false)
  const projects = session.projectId === null ? (status?.projects ?? []) : []
  const missing = draft.reason.trim().length < LEAST_REASON
  const refused = preview.error instanceof ApiFailure && preview.error.path === 'number' ? preview.error : undefined
  const failure = preview.error && !refused ? failureText(preview.error) : undefined

  function look(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (!preview.isPending && draft.number.trim() !== '' && !missing)
      preview.mutate(whomOf(draft), { onSuccess: onFound })
  }

  return (
    <form className={form.form} onSubmit={look} noValidate>
      <TextInput
        label={t('privacy.erase.number')}
        description={t('privacy.erase.numberHint')}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        value={draft.number}
        error={tried && draft.number.trim() === '' ? t('privacy.erase.numberMissing') : refused?.message}
        onChange={({ currentTarget: { value } }) => {
          preview.reset()
          onDraft({ ...draft, number: value })
        }}
        autoComplete="off"
        spellCheck={false}
      />
      {projects.length > 1 && (
        <Select
          label={t('privacy.erase.project')}
          data={[
            { value: EVERY, label: t('privacy.erase.everyProject') },
            ...projects.map(({ id, label }) => ({ value: id, label: label ?? id })),
          ]}
          value={draft.projectId || EVERY}
          onChange={(id) => onDraft({ ...draft, projectId: id === EVERY ? '' : (id ?? '') })}
          allowDeselect={false}
          searchable={projects.length > 8}
          limit={200}
        />
      )}
      <TextInput
        label={t('privacy.erase.reason')}
        description={t('privacy.erase.reasonHint')}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        value={draft.reason}
        error={tried && missing ? t('privacy.erase.reasonMissing') : undefined}
        onChange={({ currentTarget: { value } }) => onDraft({ ...draft, reason: value })}
        maxLength={500}
        autoComplete="off"
      />
      <TextInput
        label={t('privacy.erase.ticket')}
        value={draft.ticket}
        onChange={({ currentTarget: { value } }) => onDraft({ ...draft, ticket: value })}
        maxLength={100}
        autoComplete="off"
      />
      {failure && (
        <p className={classes.failure} role="alert">
          {failure.title}. {failure.text} {failure.advice}
        </p>
      )}
      <div className={classes.actions}>
        <Button type="submit" variant="filled" loading={preview.isPending}>
          {t('privacy.erase.look')}
        </Button>
      </div>
    </form>
  )
}
