import { useTranslation } from 'react-i18next'
import { useFormat } from '#browser/preferences/use-format.ts'
import type { Figures } from '#contract/routes/money-fields.ts'

/** What a total is made of, in words: `$1,204.10 charged · 3,412 entries not charged · 12 entries unknown`. */
export function useMakeUp(): (figures: Figures) => string {
  const { t } = useTranslation()
  const format = useFormat()
  return ({ costInUSDCents, chargedCount, notChargedCount, unknownCount }) =>
    [
      chargedCount > 0 ? t('ui.total.charged', { amount: format.money(costInUSDCents) }) : t('ui.total.nothing'),
      notChargedCount > 0 && t('ui.total.notCharged', { count: notChargedCount }),
      unknownCount > 0 && t('ui.total.unknown', { count: unknownCount }),
    ]
      .filter(Boolean)
      .join(' · ')
}
