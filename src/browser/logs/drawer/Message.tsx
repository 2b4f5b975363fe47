import { lazy, Suspense } from 'react'
import { isMaskedText } from '#browser/format/masked.ts'
import { useLabels } from '#browser/i18n/use-labels.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { centsValue, textValue } from '#browser/logs/data/entry-values.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { type Channel, fieldOf, TEXTS_REMOVED } from '#contract/channels/index.ts'
import type { Entry } from '#contract/routes/logs.ts'
import { CallScript } from './CallScript.tsx'
import { callSteps } from './call-steps.ts'
import classes from './Drawer.module.css'
import { MessageText } from './MessageText.tsx'

// The calculator's table of graphemes is larger than the whole drawer.
const SmsMessage = lazy(async () => ({ default: (await import('./sms/SmsMessage.tsx')).SmsMessage }))

/** Above this the calculator takes too long, and no carrier takes the message. */
const LONGEST_EXPLAINED = 4000

/** What the entry says: as text, with its parts where a carrier counts them, or as the course of a call. */
export function Message({ channel, entry }: { channel: Channel; entry: Entry }) {
  const labels = useLabels()
  const field = fieldOf(channel, channel.title)
  const value = entry[channel.title]
  const text = textValue(value)
  if (text === null) return <RemovedText entry={entry} />
  const label = labels.field(field)
  const { segments } = entry
  if (typeof segments === 'number' && text.length <= LONGEST_EXPLAINED && !isMaskedText(text)) {
    const cents = channel.cost === null ? null : centsValue(entry[channel.cost])
    return (
      <Suspense fallback={<MessageText label={label} text={text} />}>
        <SmsMessage label={label} text={text} segments={segments} cents={cents} />
      </Suspense>
    )
  }
  const steps = field.kind === 'json' ? callSteps(value) : []
  return (
    <>
      <MessageText label={label} text={text} />
      {steps.some((step) => step.kind === 'ask') && <CallScript steps={steps} />}
    </>
  )
}

/** That there was something, where retention has removed it. */
function RemovedText({ entry }: { entry: Entry }) {
  const { t } = useTranslation()
  const format = useFormat()
  const removedAt = entry[TEXTS_REMOVED]
  if (typeof removedAt !== 'string') return null
  return <p className={classes.removed}>{t('privacy.textsRemoved', { date: format.date(removedAt) })}</p>
}
