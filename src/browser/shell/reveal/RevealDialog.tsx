import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { ApiFailure } from '#browser/api/api-failure.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { FormDialog } from '#browser/ui/FormDialog.tsx'
import { useOpenedLater } from '#browser/ui/use-opened-later.ts'
import { type RevealSubject, revealLimits } from '#contract/routes/reveals.ts'
import { useFailureText } from '../use-failure-text.ts'
import classes from './Reveal.module.css'
import { useRevealing } from './reveal-queries.ts'

interface RevealDialogProps {
  subject: RevealSubject
  /** How long it will last; undefined before the gateway has said so. */
  minutes: number | undefined
  opened: boolean
  onClose: () => void
}

/** Asks why, and says before that it is written down. */
export function RevealDialog({ subject, minutes, opened, onClose }: RevealDialogProps) {
  const { t } = useTranslation()
  const failureText = useFailureText()
  const { start } = useRevealing()
  const [reason, setReason] = useState('')
  const [ticket, setTicket] = useState('')
  const { error } = start
  const atReason = error instanceof ApiFailure && error.path === 'reason'
  const what = 'contact' in subject ? 'contact' : 'entry'

  function close() {
    start.reset()
    onClose()
  }

  function submit() {
    const input = { subject, reason: reason.trim(), ...(ticket.trim() !== '' && { ticket: ticket.trim() }) }
    start.mutate(input, {
      onSuccess: () => {
        setReason('')
        setTicket('')
        close()
      },
    })
  }

  return (
    <FormDialog
      opened={useOpenedLater(opened)}
      title={t(`reveal.title.${what}`)}
      action={t('reveal.now')}
      pending={start.isPending}
      ready={reason.trim().length >= revealLimits.reasonLeast}
      onClose={close}
      onSubmit={submit}
    >
      <p className={classes.about}>
        {t(`reveal.text.${what}`, { count: minutes ?? 0 })} {t('reveal.logged')}
      </p>
      <TextInput
        label={t('reveal.reason')}
        description={t('reveal.reasonHint')}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        value={reason}
        required
        withAsterisk={false}
        maxLength={revealLimits.reason}
        autoComplete="off"
        data-autofocus
        error={atReason ? error.message : undefined}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <TextInput
        label={t('reveal.ticket')}
        value={ticket}
        maxLength={revealLimits.ticket}
        autoComplete="off"
        onChange={(event) => setTicket(event.currentTarget.value)}
      />
      {error && !atReason && (
        <p className={classes.failure} role="alert">
          {failureText(error).text}
        </p>
      )}
    </FormDialog>
  )
}
