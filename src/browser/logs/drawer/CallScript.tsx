import { useTranslation } from '#browser/i18n/use-translation.ts'
import { Kbd } from '#browser/ui/Kbd.tsx'
import classes from './CallScript.module.css'
import type { CallStep } from './call-steps.ts'

/** The course of a call: what was said, and what each key did. */
export function CallScript({ steps }: { steps: readonly CallStep[] }) {
  const { t } = useTranslation()
  return (
    <ol className={classes.script} aria-label={t('drawer.call.title')}>
      {steps.map((step, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: steps of one call, in their order
        <li key={place} dir="auto">
          {step.kind === 'say' ? step.text : <Asked step={step} />}
        </li>
      ))}
    </ol>
  )
}

function Asked({ step: { text, seconds, answers, silence } }: { step: Extract<CallStep, { kind: 'ask' }> }) {
  const { t } = useTranslation()
  return (
    <>
      {text}
      <dl className={classes.keys}>
        {answers.map(({ key, text: said }) => (
          <div key={key ?? 'other'}>
            <dt>{key === null ? t('drawer.call.other') : <Kbd>{key}</Kbd>}</dt>
            <dd dir="auto">{said ?? t('drawer.call.nothing')}</dd>
          </div>
        ))}
        {(silence !== null || seconds !== null) && (
          <div>
            <dt>{seconds === null ? t('drawer.call.silence') : t('drawer.call.silenceFor', { count: seconds })}</dt>
            <dd dir="auto">{silence ?? t('drawer.call.nothing')}</dd>
          </div>
        )}
      </dl>
    </>
  )
}
