import { useTranslation } from 'react-i18next'
import { useLabels } from '#browser/i18n/use-labels.ts'
import type { Channel } from '#contract/channels/index.ts'
import type { Entry } from '#contract/routes/logs.ts'
import { outcomeOf } from './outcome.ts'

/** `Failed: the carrier filtered it as spam (30007)` */
export function useOutcomeText(channel: Channel): (entry: Entry) => string {
  const { t } = useTranslation()
  const labels = useLabels()
  return (entry) => {
    const { status, code, known, reason, doubt } = outcomeOf(channel, entry)
    const word = status === null ? t('logs.outcome.none') : labels.status(channel, status)
    if (known) return t('logs.outcome.because', { status: word, reason: `${t(`logs.errorCode.${known}`)} (${known})` })
    if (code) return t('logs.outcome.code', { status: word, code })
    if (reason) return t('logs.outcome.because', { status: word, reason })
    if (doubt) return t('logs.outcome.because', { status: word, reason: t(`logs.outcome.${doubt}`) })
    return word
  }
}
