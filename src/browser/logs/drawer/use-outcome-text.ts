import { useLabels } from '#browser/i18n/use-labels.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useCodeWords } from '#browser/ui/code-words.ts'
import type { Channel } from '#contract/channels/index.ts'
import type { Outcome } from './outcome.ts'

export interface OutcomeText {
  /** `Failed: the carrier filtered it as spam (30007)` */
  readonly text: string
  /** What else is said of it, by whoever is believed less. */
  readonly dissent: string | null
}

/** An outcome in words. */
export function useOutcomeText(channel: Channel): (outcome: Outcome) => OutcomeText {
  const { t } = useTranslation()
  const labels = useLabels()
  const wordsOf = useCodeWords()
  return (outcome) => {
    const { status, receipt, code, known, reason, doubt, dissent } = outcome
    const own = status === null ? t('logs.outcome.none') : labels.status(channel, status)
    const word = receipt === null ? own : t(`drawer.receipt.${receipt}`)
    return {
      text: textOf(word),
      dissent: dissent === null ? null : t(`drawer.dissent.${dissent}`, { status: own }),
    }

    function textOf(word: string): string {
      const words = known && wordsOf(known)
      if (words) return t('logs.outcome.because', { status: word, reason: `${words.means} (${code})` })
      if (code) return t('logs.outcome.code', { status: word, code })
      if (reason) return t('logs.outcome.because', { status: word, reason })
      if (doubt) return t('logs.outcome.because', { status: word, reason: t(`logs.outcome.${doubt}`) })
      return word
    }
  }
}
