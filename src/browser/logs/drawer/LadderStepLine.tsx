import { useTranslation } from 'react-i18next'
import { Instant } from '#browser/ui/Instant.tsx'
import { StatusWord } from '#browser/ui/StatusWord.tsx'
import type { LadderStep } from '#contract/routes/ladder.ts'
import { knownCode } from './error-codes.ts'
import classes from './Ladder.module.css'
import { knownStatus, type LadderLine } from './ladder-lines.ts'

/** One step: the word, when, and what else was said of it. A gap says that it is one. */
export function LadderStepLine({ line: { status, tone, step } }: { line: LadderLine }) {
  const { t } = useTranslation()
  const known = knownStatus(status)
  return (
    <li className={classes.step}>
      <StatusWord tone={tone}>{known ? t(`logs.ladder.status.${known}`) : status}</StatusWord>
      {step ? <Instant iso={step.at} /> : <span className={classes.said}>{t('logs.ladder.gap')}</span>}
      {step?.source === 'entry' && <span className={classes.detail}>{t('logs.ladder.entry')}</span>}
      {step?.errors?.map((error, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: errors have no identity and never move
        <StepError key={index} error={error} />
      ))}
      {step?.pricing && <StepPricing pricing={step.pricing} />}
    </li>
  )
}

type Filled<Key extends 'errors' | 'pricing'> = NonNullable<LadderStep[Key]>

function StepError({ error: { code, title, details } }: { error: Filled<'errors'>[number] }) {
  const { t } = useTranslation()
  const known = code === null ? undefined : knownCode(code)
  const reason = known ? t(`logs.errorCode.${known}`) : (title ?? details)
  const more = details === reason ? null : details
  return (
    <span className={classes.detail} dir="auto">
      {[code, reason].filter(Boolean).join(' ')}
      {more !== null && <span className={classes.more}>{more}</span>}
    </span>
  )
}

function StepPricing({ pricing: { billable, type, category } }: { pricing: Filled<'pricing'> }) {
  const { t } = useTranslation()
  if (category === null) return null
  // `billable` is being retired; `type` says the same where it is given.
  const free = type === null ? billable === false : type.startsWith('free')
  const charged = type === null ? billable === true : !free
  const key = free ? 'free' : charged ? 'charged' : 'unsaid'
  return (
    <span className={classes.detail}>{t(`logs.ladder.price.${key}`, { category: category.replaceAll('_', ' ') })}</span>
  )
}
