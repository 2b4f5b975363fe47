import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useCodeWords } from '#browser/ui/code-words.ts'
import { factsOfCode } from '#contract/provider-codes/provider-codes.ts'
import type { LadderStep } from '#contract/routes/ladder.ts'
import classes from './Track.module.css'

/** What a receipt says besides its status: errors, and how Meta prices the message. */
export function StepDetails({ step: { errors, pricing } }: { step: LadderStep }) {
  return (
    <>
      {errors?.map((error, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: errors have no identity and never move
        <StepError key={index} error={error} />
      ))}
      {pricing && <StepPricing pricing={pricing} />}
    </>
  )
}

type Filled<Key extends 'errors' | 'pricing'> = NonNullable<LadderStep[Key]>

function StepError({ error: { code, title, details } }: { error: Filled<'errors'>[number] }) {
  const wordsOf = useCodeWords()
  const known = code === null ? undefined : factsOfCode(code)
  const reason = (known && wordsOf(known.code)?.means) ?? title ?? details
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
