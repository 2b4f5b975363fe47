import { useLabels } from '#browser/i18n/use-labels.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import type { Channel } from '#contract/channels/index.ts'
import type { Filter } from '#contract/view-state.ts'
import type { ChipWords } from './chip-text.ts'
import { useValueNames } from './use-value-names.ts'

export function useChipWords(channel: Channel, filters: readonly Filter[]): ChipWords {
  const { t } = useTranslation()
  const labels = useLabels()
  const value = useValueNames(channel, filters)
  return {
    field: (field) => labels.field(field),
    value,
    op: (op, values) =>
      op === 'above' || op === 'below' ? t(`query.chip.${op}`, values) : t(`logs.chip.${op}`, { to: '', ...values }),
    more: (count) => t('logs.chip.more', { count }),
    charged: t('logs.cost.charged'),
    notCharged: t('logs.cost.notCharged'),
  }
}
