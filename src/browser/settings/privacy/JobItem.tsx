import { IconChevronRight } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { saveText } from '#browser/api/save-text.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFailureText } from '#browser/shell/use-failure-text.ts'
import { Button } from '#browser/ui/Button.tsx'
import { Instant } from '#browser/ui/Instant.tsx'
import { StatusWord } from '#browser/ui/StatusWord.tsx'
import type { PrivacyJob } from '#contract/routes/privacy.ts'
import { JobSteps } from './JobSteps.tsx'
import classes from './Jobs.module.css'
import { certificateOf } from './privacy-query.ts'

const tones = { queued: 'moving', running: 'moving', done: 'arrived', failed: 'failed' } as const

/** One job: of whom, how far, and, once it is done, its certificate. */
export function JobItem({ job }: { job: PrivacyJob }) {
  const { t } = useTranslation()
  const failureText = useFailureText()
  const [unfolded, setUnfolded] = useState(false)
  const id = useId()
  const save = useMutation({
    mutationFn: async () => {
      const certificate = await certificateOf(job.id)
      saveText(`erasure-${job.id}.json`, `${JSON.stringify(certificate, null, 2)}\n`, 'application/json')
    },
  })
  const failure = save.error && failureText(save.error)
  const { state, steps } = job
  const title = job.contact ? t('privacy.jobs.erasure', { contact: job.contact.masked }) : t('privacy.jobs.retention')
  return (
    <li className={classes.item}>
      <div className={classes.line}>
        <h3 className={classes.name}>{title}</h3>
        <StatusWord tone={tones[state]}>{t(`privacy.state.${state}`)}</StatusWord>
        {state === 'running' && (
          <span className={classes.dim}>
            {t('privacy.jobs.progress', { done: steps.filter(({ done }) => done).length, total: steps.length })}
          </span>
        )}
        <span className={classes.dim}>
          {job.contact && `${job.askedBy} · `}
          <Instant iso={job.finishedAt ?? job.askedAt} form="age" />
        </span>
      </div>
      {job.reason !== '' && (
        <p className={classes.dim}>
          {job.reason}
          {job.ticket !== null && ` · ${job.ticket}`}
        </p>
      )}
      {job.problem !== null && (
        <p className={classes.problem} role="alert">
          {job.problem} {t('privacy.jobs.again')}
        </p>
      )}
      {failure && (
        <p className={classes.problem} role="alert">
          {failure.title}. {failure.text} {failure.advice}
        </p>
      )}
      <div className={classes.actions}>
        {steps.length > 0 && (
          <button
            type="button"
            className={classes.fold}
            aria-expanded={unfolded}
            aria-controls={id}
            onClick={() => setUnfolded(!unfolded)}
          >
            <IconChevronRight className={classes.chevron ?? ''} size={14} aria-hidden="true" />
            {t('privacy.jobs.details')}
          </button>
        )}
        {job.kind === 'erasure' && state === 'done' && (
          <Button size="compact-sm" variant="subtle" loading={save.isPending} onClick={() => save.mutate()}>
            {t('privacy.jobs.certificate')}
          </Button>
        )}
      </div>
      <div id={id} hidden={!unfolded}>
        {unfolded && <JobSteps steps={steps} caption={t('privacy.jobs.stepsOf', { title })} />}
      </div>
    </li>
  )
}
