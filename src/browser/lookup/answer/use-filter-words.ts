import { useLabels } from '#browser/i18n/use-labels.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { channels } from '#contract/channels/index.ts'
import type { EvidenceHead } from '#contract/routes/lookup-evidence.ts'

/** What a filter keeps, in words, its period apart; none for one that leaves nothing out. */
export function useFilterWords(): (filter: EvidenceHead['filter']) => string[] {
  const { t } = useTranslation()
  const labels = useLabels()
  return ({ channels: ids, direction, outcome, text }) => [
    ...channels.filter(({ id }) => ids?.includes(id)).map((channel) => labels.channel(channel)),
    ...(direction === null ? [] : [t(`answer.pack.${direction}`)]),
    ...(outcome === null ? [] : [labels.tone(outcome)]),
    ...(text === null ? [] : [t('answer.pack.text', { text })]),
  ]
}
