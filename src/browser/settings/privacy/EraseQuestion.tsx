import { TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFailureText } from '#browser/shell/use-failure-text.ts'
import { Button } from '#browser/ui/Button.tsx'
import type { ErasurePreview, PrivacyJob } from '#contract/routes/privacy.ts'
import form from './EraseForm.module.css'
import { type EraseDraft, isTypedAgain, whomOf } from './erase-draft.ts'
import { JobSteps } from './JobSteps.tsx'
import classes from './Privacy.module.css'
import { useErasureCreate } from './privacy-query.ts'

interface EraseQuestionProps {
  found: ErasurePreview
  draft: EraseDraft
  onBack: () => void
  onAsked: (job: PrivacyJob) => void
}

/** What there is, and the number to be typed again: what is erased comes back for nobody. */
export function EraseQuestion({ found, draft, onBack, onAsked }: EraseQuestionProps) {
  const { t } = useTranslation()
  const failureText = useFailureText()
  const [typed, setTyped] = useState('')
  const erase = useErasureCreate()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const failure = erase.error && failureText(erase.error)
  const isSame = isTypedAgain(typed, found.number)
  const { reason } = draft
  const ticket = draft.ticket.trim()

  return (
    <form
      className={form.question}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (isSame && !erase.isPending)
          erase.mutate({ ...whomOf(draft), reason, ...(ticket && { ticket }) }, { onSuccess: onAsked })
      }}
    >
      <h3 ref={heading} className={`${form.heading} ${classes.title}`} tabIndex={-1}>
        {t('privacy.erase.found', { count: found.entries, number: found.number })}
      </h3>
      {found.steps.length > 0 && <JobSteps steps={found.steps} caption={t('privacy.erase.what')} />}
      {found.mentions.length > 0 && (
        <div>
          <p>{t('privacy.erase.mentions')}</p>
          <ul className={form.list}>
            {found.mentions.map(({ kind, id, name }) => (
              <li key={id}>{t(`privacy.mention.${kind}`, { name })}</li>
            ))}
          </ul>
        </div>
      )}
      <p className={classes.note}>{t('privacy.erase.stays')}</p>
      <TextInput
        label={t('privacy.erase.again', { number: found.number })}
        value={typed}
        onChange={({ currentTarget: { value } }) => setTyped(value)}
        autoComplete="off"
        spellCheck={false}
      />
      {failure && (
        <p className={classes.failure} role="alert">
          {failure.title}. {failure.text} {failure.advice}
        </p>
      )}
      <div className={classes.actions}>
        <Button onClick={onBack}>{t('ui.cancel')}</Button>
        <Button type="submit" className={form.danger ?? ''} disabled={!isSame} loading={erase.isPending}>
          {t('privacy.erase.now')}
        </Button>
      </div>
    </form>
  )
}
